import type { Weights } from '../model/weights.ts';
import type { Classes, TrainingDocument } from './documents.ts';
import type { TrainingOptions } from './options.ts';
import { type Design, logitsOf, trainSoftmax } from './softmax.ts';

/**
 * Gives every ticket that no entry covers the one outside topic it belongs to, as a first model sees it that never
 * learned from such tickets. Left open, the topics would blur into one, and say less of what is outside.
 */
export function settleOutside(
  design: Design,
  documents: readonly TrainingDocument[],
  classes: Classes,
  options: TrainingOptions,
): Design {
  const isOutside = (row: number): boolean => documents[row]!.targets[0]!.klass >= classes.entries.length;
  const known: number[] = [];
  const open: number[] = [];
  for (let row = 0; row < design.rows; row++) {
    if (isOutside(row) && documents[row]!.targets.length > 1) open.push(row);
    else known.push(row);
  }
  if (open.length === 0) return design;
  const softmax = { ...options.softmax, epochs: Math.ceil(options.softmax.epochs / 2) };
  const weights = trainSoftmax(design, softmax, Int32Array.from(known));
  const best = new Map(open.map((row) => [row, bestOutside(design, weights, row, classes.entries.length)]));
  return withTargets(design, best);
}

function bestOutside(design: Design, weights: Weights, row: number, first: number): number {
  const logits = logitsOf(design, weights, row);
  let best = first;
  for (let c = first; c < design.classes; c++) if (logits[c]! > logits[best]!) best = c;
  return best;
}

/** The same design with other targets for some rows. */
function withTargets(design: Design, single: ReadonlyMap<number, number>): Design {
  const targetStart = new Uint32Array(design.rows + 1);
  const targets: number[] = [];
  const shares: number[] = [];
  for (let row = 0; row < design.rows; row++) {
    const klass = single.get(row);
    if (klass !== undefined) {
      targets.push(klass);
      shares.push(1);
    } else {
      for (let i = design.targetStart[row]!; i < design.targetStart[row + 1]!; i++) {
        targets.push(design.targets[i]!);
        shares.push(design.shares[i]!);
      }
    }
    targetStart[row + 1] = targets.length;
  }
  return { ...design, targetStart, targets: Uint16Array.from(targets), shares: Float32Array.from(shares) };
}
