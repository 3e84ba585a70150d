/** Maps feature hashes to feature numbers `0..size-1`, by open addressing; no allocation per look-up. */
export class FeatureTable {
  readonly size: number;
  private readonly mask: number;
  private readonly keys: Uint32Array;
  private readonly values: Int32Array;

  /** @param hashes one hash per feature, in the order of their numbers, without repeats */
  constructor(hashes: Uint32Array) {
    this.size = hashes.length;
    let capacity = 16;
    while (capacity < hashes.length * 2) capacity *= 2;
    this.mask = capacity - 1;
    this.keys = new Uint32Array(capacity);
    this.values = new Int32Array(capacity).fill(-1);
    for (let id = 0; id < hashes.length; id++) {
      const hash = hashes[id]!;
      let slot = hash & this.mask;
      while (this.values[slot]! >= 0) slot = (slot + 1) & this.mask;
      this.keys[slot] = hash;
      this.values[slot] = id;
    }
  }

  /** The feature's number, or -1. */
  find(hash: number): number {
    let slot = hash & this.mask;
    for (;;) {
      const value = this.values[slot]!;
      if (value < 0) return -1;
      if (this.keys[slot] === hash) return value;
      slot = (slot + 1) & this.mask;
    }
  }
}
