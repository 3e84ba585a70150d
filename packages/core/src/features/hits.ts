import type { FeatureTable } from './feature-table.ts';
import { visitGrams, visitWords } from './occurrences.ts';
import type { ReadText } from './read-text.ts';

/** Every occurrence of a known feature in one text: first the stretches, clause by clause, then the words likewise. */
export interface Hits {
  /** Feature of occurrence `i`, for `i < size`; the arrays may be longer. */
  readonly ids: Int32Array;
  /** Offsets into the normalised text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly size: number;
  /** `grams[k]..grams[k+1]` are clause `k`'s stretches. */
  readonly grams: Int32Array;
  /** `words[k]..words[k+1]` are clause `k`'s words. */
  readonly words: Int32Array;
}

/** Finds hits. One finder serves one text at a time; what it returns is overwritten by the next text. */
export class HitFinder implements Hits {
  ids = new Int32Array(4096);
  starts = new Int32Array(4096);
  ends = new Int32Array(4096);
  size = 0;
  grams = new Int32Array(65);
  words = new Int32Array(65);
  private last: ReadText | null = null;

  constructor(private readonly table: FeatureTable) {}

  find(text: ReadText): Hits {
    if (text === this.last) return this;
    this.last = text;
    this.size = 0;
    const count = text.segments.length;
    if (count >= this.grams.length) {
      this.grams = new Int32Array(count * 2);
      this.words = new Int32Array(count * 2);
    }
    const source = text.normalised.text;
    for (let k = 0; k < count; k++) {
      this.grams[k] = this.size;
      visitGrams(source, text.segments[k]!.start, text.segments[k]!.end, this.note);
    }
    this.grams[count] = this.size;
    this.findWords(text);
    return this;
  }

  private findWords(text: ReadText): void {
    let k = 0;
    this.words[0] = this.size;
    if (text.words) {
      visitWords(text.words, (hash, start, end) => {
        while (k < text.segments.length && text.segments[k]!.end <= start) this.words[++k] = this.size;
        if (k < text.segments.length) this.note(hash, start, end);
      });
    }
    while (k < text.segments.length) this.words[++k] = this.size;
  }

  private readonly note = (hash: number, start: number, end: number): void => {
    const id = this.table.find(hash);
    if (id < 0) return;
    if (this.size === this.ids.length) this.grow();
    this.ids[this.size] = id;
    this.starts[this.size] = start;
    this.ends[this.size++] = end;
  };

  private grow(): void {
    const grown = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const next = new Int32Array(old.length * 2);
      next.set(old);
      return next;
    };
    this.ids = grown(this.ids);
    this.starts = grown(this.starts);
    this.ends = grown(this.ends);
  }
}
