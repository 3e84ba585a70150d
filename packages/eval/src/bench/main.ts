/**
 * How fast the core is, beside natural on the same tickets in the same run. Rounds are interleaved and medians taken,
 * so that a machine that slows down slows all alike; trust the ratios, not the times.
 */
import { createRouter } from '@duty-router/core';
import { createBestSegmenter } from '@duty-router/core/nodejieba';
import { loadCatalogue, loadModel, loadRelations, loadTickets, segmenterDictionary } from '@duty-router/data';
import { naturalBaselines } from '../baselines/natural.ts';
import { formatTable } from '../presentation/table.ts';

const LENGTHS = [20, 50, 250, 500];
const ROUNDS = 9;
const TICKETS = 200;
/** Tickets answered before each timing. */
const WARM_UP = 50;

/**
 * Written tickets of one matter each, the nearest in length, cut to it or said again up to it: two tickets stuck together
 * would be two requests, and be answered as such.
 */
function textsOf(length: number): string[] {
  const all = loadTickets()
    .filter(({ split, second }) => split === 'dev' && second === undefined)
    .map(({ text }) => text);
  const long = all.filter((text) => text.length >= length);
  const some = long.length >= TICKETS ? long : all.sort((x, y) => y.length - x.length).slice(0, TICKETS);
  return some.slice(0, TICKETS).map((text) => text.repeat(Math.ceil(length / text.length)).slice(0, length));
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

const started = performance.now();
const model = loadModel();
const loaded = performance.now() - started;
const catalogue = loadCatalogue();
const segmenter = createBestSegmenter(segmenterDictionary());
const router = createRouter({ catalogue, model, segmenter, relations: loadRelations() });
const rivals = await naturalBaselines(
  loadTickets().filter(({ split }) => split === 'train'),
  segmenter,
);
const contestants = [
  { name: `duty-router (${segmenter.name})`, run: (text: string) => router.route(text) },
  ...rivals.map((rival) => ({ name: rival.name, run: (text: string) => rival.rank(text) })),
];

const rows: string[][] = [
  ['', ...LENGTHS.map((length) => `${length} 字 µs`), ...LENGTHS.map((length) => `${length} 字 倍`)],
];
const times = contestants.map(() => LENGTHS.map((): number[] => []));
for (let round = 0; round < ROUNDS; round++) {
  LENGTHS.forEach((length, l) => {
    const texts = textsOf(length);
    contestants.forEach(({ run }, c) => {
      // Slow rivals get fewer tickets: the time is per ticket all the same.
      const some = c === 0 ? texts : texts.slice(0, 12);
      // Each contestant is timed as it runs in steady work, not with the other one's data in the processor's cache.
      for (const text of some.slice(0, WARM_UP)) run(text);
      const from = performance.now();
      for (const text of some) run(text);
      times[c]![l]!.push(((performance.now() - from) * 1000) / some.length);
    });
  });
}
contestants.forEach(({ name }, c) => {
  const own = times[c]!.map(median);
  const ratio = own.map((time, l) => time / median(times[0]![l]!));
  rows.push([name, ...own.map((time) => time.toFixed(0)), ...ratio.map((one) => one.toFixed(1))]);
});
console.log(formatTable(rows));
console.log(
  `model load ${loaded.toFixed(0)} ms; ${(1e6 / median(times[0]![1]!)).toFixed(0)} tickets/s at 50 characters on one core`,
);
