/**
 * Many tickets in one process: read JSON lines, answer each, keep what a person must look at apart.
 * Run: `npx -y pnpm@10 --silent --filter @duty-router/examples batch < examples/tickets.jsonl`
 */
import { createInterface } from 'node:readline';
import { createRouter } from '@duty-router/core';
import { createBestSegmenter } from '@duty-router/core/nodejieba';
import { loadCatalogue, loadModel, segmenterDictionary } from '@duty-router/data';

const segmenter = createBestSegmenter(segmenterDictionary());
const router = createRouter({ catalogue: loadCatalogue(), model: loadModel(), segmenter });
const tally = { routed: 0, review: 0, outside: 0 };
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  let ticket: { id: string; text: string };
  try {
    ticket = JSON.parse(line);
  } catch {
    console.error('not a JSON line, left out:', line.slice(0, 40));
    continue;
  }
  const { id, text } = ticket;
  const { outcome, entry, departments } = router.route(text);
  tally[outcome]++;
  console.log([id, outcome, entry?.id ?? '-', departments[0]?.name ?? '-'].join('\t'));
}
console.error(tally);
