import {
  acceptedEntries,
  createRouter,
  estimatePriors,
  type Priors,
  type Router,
  type Ticket,
} from '@duty-router/core';
import { createBestSegmenter } from '@duty-router/core/nodejieba';
import { createRandom } from '@duty-router/core/train';
import { loadCatalogue, loadModel, loadTickets, segmenterDictionary } from '@duty-router/data';
import { shuffled } from '../metrics/shuffled.ts';
import { rankingOf } from '../ranker.ts';

/**
 * What priors estimated from an unlabelled backlog are worth: `dev` drawn with replacement in skewed mixes (Zipf's over
 * a shuffled order of the entries), top-1 with flat, estimated and true priors.
 *
 * Entries are dealt in two halves. The smoothing was chosen on the first (arguments: `choose`, then pseudo-counts to
 * try), the figures are those of the second (no arguments). Within each, the backlog and the tickets measured on share no ticket.
 */
const MIXES = 40;
const MEASURED = 2000;
const choosing = process.argv[2] === 'choose';
const pseudoCounts = process.argv.slice(3).map(Number);

const parts = {
  catalogue: loadCatalogue(),
  model: loadModel(),
  segmenter: createBestSegmenter(segmenterDictionary()),
};
const plain = createRouter(parts);
const dev = loadTickets().filter(({ split }) => split === 'dev');
const backlogSide = new Map<string, Ticket[]>();
const measuredSide = new Map<string, Ticket[]>();
const dealt = new Map<string, number>();
for (const ticket of dev) {
  const key = ticket.entry ?? 'outside';
  const nth = dealt.get(key) ?? 0;
  dealt.set(key, nth + 1);
  // Of the tickets outside, every second pair belongs to the other half.
  if (key === 'outside' && nth % 4 < 2 !== choosing) continue;
  const side = nth % 2 === 0 ? backlogSide : measuredSide;
  side.set(key, [...(side.get(key) ?? []), ticket]);
}
const half = parts.catalogue.entries
  .map(({ id }) => id)
  .filter((id, i) => (i % 2 === 0) === choosing && backlogSide.has(id) && measuredSide.has(id));
const posteriors = new Map(dev.map((ticket) => [ticket, plain.posteriors(ticket.text)]));

function top1(router: Router, tickets: readonly Ticket[]): number {
  const right = new Map<Ticket, boolean>();
  const inside = tickets.filter(({ entry }) => entry !== null);
  for (const ticket of new Set(inside)) {
    const [first] = rankingOf(router.route(ticket.text));
    right.set(ticket, acceptedEntries(ticket).includes(first ?? ''));
  }
  return inside.filter((ticket) => right.get(ticket)).length / inside.length;
}

/** Half the sum of differences of the shares: 0 the same mix, 1 nothing in common. */
function distance(one: Priors, other: Priors): number {
  const ids = new Set([...Object.keys(one.entries), ...Object.keys(other.entries)]);
  let sum = Math.abs(one.outside - other.outside);
  for (const id of ids) sum += Math.abs((one.entries[id] ?? 0) - (other.entries[id] ?? 0));
  return sum / 2;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean and twice its standard error, in points. */
function spread(values: readonly number[]): string {
  const centre = mean(values);
  const error = Math.sqrt(mean(values.map((value) => (value - centre) ** 2)) / (values.length - 1));
  return `${(centre * 100).toFixed(1)} ± ${(196 * error).toFixed(1)}`;
}

for (const outside of [0.2, 0.45]) {
  for (const size of [300, 1500, 5000]) {
    const seen = new Map<string, number[]>();
    const note = (name: string, value: number): void => {
      seen.set(name, [...(seen.get(name) ?? []), value]);
    };
    for (let mix = 0; mix < MIXES; mix++) {
      const random = createRandom(1000 * (choosing ? 1 : 2) + mix);
      const order = shuffled(half, random);
      const weights = order.map((_, rank) => 1 / (rank + 1));
      const whole = weights.reduce((sum, weight) => sum + weight, 0);
      const pick = (side: ReadonlyMap<string, readonly Ticket[]>): Ticket => {
        let rank = -1;
        if (random() >= outside) {
          let left = random() * whole;
          for (rank = 0; rank < order.length - 1; rank++) {
            left -= weights[rank]!;
            if (left <= 0) break;
          }
        }
        const some = side.get(order[rank] ?? 'outside')!;
        return some[Math.floor(random() * some.length)]!;
      };
      const backlog = Array.from({ length: size }, () => pick(backlogSide));
      const measured = Array.from({ length: MEASURED }, () => pick(measuredSide));
      const truth: Priors = {
        entries: Object.fromEntries(order.map((id, rank) => [id, (weights[rank]! / whole) * (1 - outside)])),
        outside,
      };
      const flat = top1(plain, measured);
      note('flat', flat);
      note('true', top1(createRouter({ ...parts, priors: truth }), measured));
      for (const pseudoCount of pseudoCounts.length > 0 ? pseudoCounts : [undefined]) {
        const name = `estimated${pseudoCount === undefined ? '' : ` ${pseudoCount}`}`;
        const options = pseudoCount === undefined ? {} : { pseudoCount };
        const { priors, rounds } = estimatePriors(
          backlog.map((ticket) => posteriors.get(ticket)!),
          plain.ownPriors,
          options,
        );
        const reached = top1(createRouter({ ...parts, priors }), measured);
        note(name, reached);
        note(`${name} − flat`, reached - flat);
        note(`${name}: mixes worse than flat`, reached < flat ? 1 : 0);
        note(`${name}: distance from true`, distance(priors, truth));
        note(`${name}: outside`, priors.outside);
        note(`${name}: rounds, hundreds`, rounds / 100);
      }
    }
    console.log(`backlog ${size}, outside ${outside}, ${MIXES} mixes of ${half.length} entries, %`);
    for (const [name, values] of seen) console.log(`  ${name.padEnd(36)} ${spread(values)}`);
  }
}
