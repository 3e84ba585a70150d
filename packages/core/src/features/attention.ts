import { FeatureTable } from './feature-table.ts';
import { GRAM_SEED, hashOf } from './hashing.ts';
import { visitGrams } from './occurrences.ts';
import type { ReadText } from './read-text.ts';

/** Where a clause stands and how long it is; `CueReader` numbers them in this order. */
export const placeNames = ['first', 'last', 'final', 'long', 'short'] as const;
export type PlaceName = (typeof placeNames)[number];

/**
 * What tells whether a clause carries the matter or only leads up to it: learned from tickets, in natural logarithms
 * of weight, positive where the clause counts more.
 */
export interface Attention {
  /** Per stretch of one or two units: “已经”, “的是”, “不是”. */
  readonly cues: Readonly<Record<string, number>>;
  readonly places: Readonly<Record<PlaceName, number>>;
}

/** Longest cue, in UTF-16 units. */
export const LONGEST_CUE = 2;
/** From this many units on a clause is `long`. */
const LONG = 17;
/** Below this many a clause is `short`. */
const SHORT = 6;
/** A clause counts at most e^3 times more or less than its kind says. */
const STRONGEST = 3;

/** Finds the cues of clauses. One reader serves one clause at a time. */
export class CueReader {
  /** Cues by number, then places; `ids[i]` for `i < size` are those of the clause last read. */
  readonly ids: Int32Array;
  size = 0;
  private readonly table: FeatureTable;
  private readonly stamps: Int32Array;
  private stamp = 0;

  constructor(readonly cues: readonly string[]) {
    this.table = new FeatureTable(Uint32Array.from(cues, (cue) => hashOf(cue, GRAM_SEED)));
    this.stamps = new Int32Array(cues.length);
    this.ids = new Int32Array(cues.length + placeNames.length);
  }

  /** @param index the clause, by its place in `text.segments` */
  read(text: ReadText, index: number): void {
    const { start, end, final } = text.segments[index]!;
    this.size = 0;
    this.stamp++;
    visitGrams(text.normalised.text, start, end, this.note, LONGEST_CUE);
    const length = end - start;
    if (index === 0) this.place(0);
    if (index === text.segments.length - 1) this.place(1);
    if (final) this.place(2);
    if (length >= LONG) this.place(3);
    if (length < SHORT) this.place(4);
  }

  private readonly note = (hash: number): void => {
    const cue = this.table.find(hash);
    if (cue < 0 || this.stamps[cue] === this.stamp) return;
    this.stamps[cue] = this.stamp;
    this.ids[this.size++] = cue;
  };

  private place(place: number): void {
    this.ids[this.size++] = this.cues.length + place;
  }
}

/** Sum of the cues' logarithms over the square root of their number, within bounds. */
export function attentionOf(reader: Pick<CueReader, 'ids' | 'size'>, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < reader.size; i++) sum += weights[reader.ids[i]!]!;
  return Math.max(-STRONGEST, Math.min(STRONGEST, sum / Math.sqrt(reader.size + 1)));
}

/** Says how much each clause of a text counts beyond its kind. */
export class AttentionReader {
  private readonly reader: CueReader;
  private readonly weights: Float64Array;

  constructor({ cues, places }: Attention) {
    this.reader = new CueReader(Object.keys(cues));
    this.weights = Float64Array.from([...Object.values(cues), ...placeNames.map((place) => places[place])]);
  }

  /** Factor of a clause's weight, e^-3 to e^3; 1 for a text of one clause. */
  factor(text: ReadText, index: number): number {
    if (text.segments.length < 2) return 1;
    this.reader.read(text, index);
    return Math.exp(attentionOf(this.reader, this.weights));
  }
}
