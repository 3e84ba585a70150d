import type { Evidence } from '../answer/schema.ts';
import type { Entry } from '../catalogue/schema.ts';
import type { FeatureVector } from '../features/extract.ts';
import type { Hits } from '../features/hits.ts';
import type { ReadText } from '../features/read-text.ts';
import type { Model } from '../model/schema.ts';
import type { LinearScorer } from '../scoring/linear-scorer.ts';
import { normalise } from '../text/normalise.ts';

/** At most this many stretches are shown. */
const MOST = 6;
/** A stretch begins where characters carry at least this share of the strongest character's support. */
const LEVEL = 0.22;
/** How much of what also speaks for the nearest rivals is taken off: the words that decide should show. */
const CONTRAST = 0.5;

/** Room for one number per feature, kept from text to text; only the features of the text at hand are ever read. */
export interface EvidenceScratch {
  readonly support: Float64Array;
  readonly times: Int32Array;
  /** Of one feature, for the best class and its two rivals. */
  readonly weights: Float64Array;
}

/** @param features how many the model has */
export function evidenceScratch(features: number): EvidenceScratch {
  return {
    support: new Float64Array(features),
    times: new Int32Array(features),
    weights: new Float64Array(3),
  };
}

/** The normalised wording of an entry, to tell where a stretch of a ticket was known from. */
export interface EntryWording {
  readonly name: string;
  readonly duties: string;
}

export function wordingOf(entry: Entry): EntryWording {
  const duties = [entry.superior, entry.township, entry.measures].map((duty) => duty?.text ?? '').join('\n');
  return { name: normalise(entry.name).text, duties: normalise(duties).text };
}

/**
 * The stretches of the ticket that spoke for the best class, strongest first.
 *
 * A feature's weight is its weight for the best class, less half of what it gives the two nearest rivals on average.
 * Every feature's support (value × weight) is shared among its occurrences and spread over their characters;
 * runs of well supported characters become stretches. `weight` is the stretch's share of all positive support.
 */
export function evidenceFor(
  text: ReadText,
  vector: FeatureVector,
  ranked: readonly number[],
  wording: EntryWording,
  parts: {
    readonly model: Model;
    readonly hits: Hits;
    readonly scorer: LinearScorer;
    readonly original: string;
    readonly scratch: EvidenceScratch;
  },
): Evidence[] {
  const source = text.normalised.text;
  const { hits, scorer, scratch } = parts;
  const [best = -1, second = -1, third = -1] = ranked;
  const rivals = Math.max(1, Math.min(2, ranked.length - 1));
  const { weights } = scratch;
  for (let i = 0; i < hits.size; i++) {
    scratch.support[hits.ids[i]!] = 0;
    scratch.times[hits.ids[i]!] = 0;
  }
  for (let i = 0; i < vector.size; i++) {
    const id = vector.ids[i]!;
    scorer.pick(id, best, second, third, weights);
    const weight = weights[0]! - CONTRAST * Math.max(0, (weights[1]! + weights[2]!) / rivals);
    scratch.support[id] = vector.values[i]! * weight;
  }
  for (let i = 0; i < hits.size; i++) scratch.times[hits.ids[i]!]!++;
  const strength = new Float64Array(source.length);
  const term = new Uint8Array(source.length);
  for (let hit = 0; hit < hits.size; hit++) {
    const id = hits.ids[hit]!;
    const total = scratch.support[id]!;
    if (total === 0) continue;
    const start = hits.starts[hit]!;
    const end = hits.ends[hit]!;
    const share = total / scratch.times[id]! / (end - start);
    for (let i = start; i < end; i++) {
      strength[i] = strength[i]! + share;
      if (share > 0 && parts.model.isTerm[id] === 1) term[i] = 1;
    }
  }
  return stretches(source, strength, wordStarts(text)).map(({ start, end, weight }) => {
    const from = text.normalised.starts[start]!;
    const to = text.normalised.ends[end - 1]!;
    const known = source.slice(start, end);
    const origin = wording.name.includes(known)
      ? 'name'
      : wording.duties.includes(known)
        ? 'duty'
        : term.subarray(start, end).includes(1)
          ? 'lexicon'
          : 'ticket';
    return {
      start: from,
      end: to,
      text: parts.original.slice(from, to),
      weight: Math.round(weight * 1e4) / 1e4,
      from: origin,
    };
  });
}

/** 1 where a word begins, so that no stretch ends inside one; null where the text was not cut into words. */
function wordStarts(text: ReadText): Uint8Array | null {
  if (!text.words) return null;
  const starts = new Uint8Array(text.normalised.text.length + 1);
  let at = 0;
  for (const word of text.words) {
    starts[at] = 1;
    at += word.length;
  }
  starts[starts.length - 1] = 1;
  return starts;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** Runs of well supported characters, out to the borders of their words; lone characters only where that is all. */
function stretches(source: string, strength: Float64Array, words: Uint8Array | null): Stretch[] {
  let strongest = 0;
  let positive = 0;
  for (const value of strength) {
    if (value > strongest) strongest = value;
    if (value > 0) positive += value;
  }
  if (strongest <= 0) return [];
  const found: Stretch[] = [];
  for (let i = 0; i < source.length; ) {
    if (strength[i]! < LEVEL * strongest) {
      i++;
      continue;
    }
    let start = i;
    let end = i + 1;
    while (end < source.length && strength[end]! >= LEVEL * strongest) end++;
    if (words) {
      const floor = found.at(-1)?.end ?? 0;
      while (start > floor && words[start] === 0) start--;
      while (end < source.length && words[end] === 0) end++;
    }
    let sum = 0;
    for (let at = start; at < end; at++) sum += strength[at]!;
    found.push({ start, end, weight: Math.max(0, sum / positive) });
    i = end;
  }
  const longer = found.filter(({ start, end }) => end - start > 1);
  return (longer.length > 0 ? longer : found)
    .sort((a, b) => b.weight - a.weight || a.start - b.start)
    .slice(0, MOST);
}
