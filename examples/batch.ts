/**
 * Many tickets in one process: read JSON lines, answer each, keep what a person must look at apart.
 * Run: `pnpm --filter @duty-router/examples batch < tickets.jsonl`
 */
import { createInterface } from 'node:readline';
import { createIntlSegmenter, createRouter, RouterError, type Segmenter } from '@duty-router/core';
import { createNodejiebaSegmenter } from '@duty-router/core/nodejieba';
import { loadCatalogue, loadModel, segmenterDictionary } from '@duty-router/data';

function bestSegmenter(): Segmenter {
  try {
    return createNodejiebaSegmenter(segmenterDictionary());
  } catch (error) {
    if (error instanceof RouterError && error.code === 'segmenter-unavailable') return createIntlSegmenter();
    throw error;
  }
}

const router = createRouter({ catalogue: loadCatalogue(), model: loadModel(), segmenter: bestSegmenter() });
const tally = { routed: 0, review: 0, outside: 0 };
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const { id, text } = JSON.parse(line) as { id: string; text: string };
  const { outcome, entry, departments } = router.route(text);
  tally[outcome]++;
  console.log([id, outcome, entry?.id ?? '-', departments[0]?.name ?? '-'].join('\t'));
}
console.error(tally);
