import { softmaxInPlace } from '../decision/distribution.ts';
import { createRandom, shuffle } from './random.ts';

/** Documents as one sparse matrix with their targets. */
export interface Design {
  readonly rows: number;
  readonly features: number;
  readonly classes: number;
  /** `rowStart[d]..rowStart[d+1]` are document `d`'s features. */
  readonly rowStart: Uint32Array;
  readonly ids: Int32Array;
  readonly values: Float32Array;
  readonly targetStart: Uint32Array;
  readonly targets: Uint16Array;
  readonly shares: Float32Array;
  readonly weights: Float32Array;
}

export interface SoftmaxOptions {
  readonly epochs: number;
  /** First step; it falls linearly to nothing. */
  readonly rate: number;
  /**
   * Share of a document's features left out at each visit, 0..1 exclusive: the model must not lean on one lucky
   * feature (drop-out of inputs, Srivastava et al. 2014). Documents of four features and fewer are read whole.
   */
  readonly noise: number;
  /** Documents lighter than this are visited the more seldom, and then count as this: the same on average, faster. */
  readonly lightest: number;
  readonly seed: number;
}

/** Dense weights, row per feature. */
export interface Weights {
  readonly matrix: Float32Array;
  readonly bias: Float32Array;
}

/** Gradients smaller than this change nothing worth the time. */
const NEGLIGIBLE = 2e-4;

/**
 * Multinomial logistic regression by stochastic gradient descent, in a fixed order for a seed.
 *
 * A document may have several right classes: it wants any of them, so the loss is `−ln Σ share·p` over its
 * targets (a latent-class softmax), and their gradient is split as the model itself splits them.
 *
 * @param only rows to learn from; omitted: all
 */
export function trainSoftmax(design: Design, options: SoftmaxOptions, only?: Int32Array): Weights {
  const { classes, features } = design;
  const matrix = new Float32Array(features * classes);
  const bias = new Float32Array(classes);
  const order = only ? only.slice() : Int32Array.from({ length: design.rows }, (_, row) => row);
  const random = createRandom(options.seed);
  const p = new Float64Array(classes);
  const active = new Int32Array(classes);
  const steps = order.length * options.epochs;
  // The mean of the weights after each late epoch is steadier than the last ones (Polyak & Juditsky 1992).
  const average = { matrix: new Float32Array(matrix.length), bias: new Float32Array(classes), epochs: 0 };
  let ids = new Int32Array(1024);
  let values = new Float32Array(1024);
  let step = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const row of order) {
      const eta = options.rate * (1 - step++ / steps);
      let weight = design.weights[row]!;
      if (weight < options.lightest) {
        if (random() * options.lightest >= weight) continue;
        weight = options.lightest;
      }
      const from = design.rowStart[row]!;
      const to = design.rowStart[row + 1]!;
      if (to - from > ids.length) {
        ids = new Int32Array(to - from);
        values = new Float32Array(to - from);
      }
      const size = pick(design, from, to, options.noise, random, ids, values);
      for (let c = 0; c < classes; c++) p[c] = bias[c]!;
      for (let i = 0; i < size; i++) {
        const value = values[i]!;
        const at = ids[i]! * classes;
        for (let c = 0; c < classes; c++) p[c] = p[c]! + value * matrix[at + c]!;
      }
      softmaxInPlace(p);
      let mass = 1e-12;
      for (let i = design.targetStart[row]!; i < design.targetStart[row + 1]!; i++) {
        mass += design.shares[i]! * p[design.targets[i]!]!;
      }
      for (let i = design.targetStart[row]!; i < design.targetStart[row + 1]!; i++) {
        const c = design.targets[i]!;
        // p − share·p/mass, the gradient of the loss; classes that are no target keep p.
        p[c] = p[c]! - (design.shares[i]! * p[c]!) / mass;
      }
      let count = 0;
      for (let c = 0; c < classes; c++) {
        if (Math.abs(p[c]!) * weight > NEGLIGIBLE) active[count++] = c;
      }
      for (let i = 0; i < size; i++) {
        const value = values[i]! * eta * weight;
        const at = ids[i]! * classes;
        for (let k = 0; k < count; k++) {
          const c = active[k]!;
          matrix[at + c] = matrix[at + c]! - value * p[c]!;
        }
      }
      for (let k = 0; k < count; k++) {
        const c = active[k]!;
        bias[c] = bias[c]! - 0.01 * eta * weight * p[c]!;
      }
    }
    if (epoch >= options.epochs / 2) {
      average.epochs++;
      for (let i = 0; i < matrix.length; i++) average.matrix[i] = average.matrix[i]! + matrix[i]!;
      for (let c = 0; c < classes; c++) average.bias[c] = average.bias[c]! + bias[c]!;
    }
  }
  for (let i = 0; i < matrix.length; i++) matrix[i] = average.matrix[i]! / average.epochs;
  for (let c = 0; c < classes; c++) bias[c] = average.bias[c]! / average.epochs;
  return { matrix, bias };
}

/** Copies the features that this visit reads, scaled so that the vector keeps its length; their number. */
function pick(
  design: Design,
  from: number,
  to: number,
  noise: number,
  random: () => number,
  ids: Int32Array,
  values: Float32Array,
): number {
  let size = 0;
  let whole = 0;
  let kept = 0;
  const drop = to - from > 4 ? noise : 0;
  for (let i = from; i < to; i++) {
    const value = design.values[i]!;
    whole += value * value;
    if (drop > 0 && random() < drop) continue;
    ids[size] = design.ids[i]!;
    values[size++] = value;
    kept += value * value;
  }
  const scale = kept > 0 ? Math.sqrt(whole / kept) : 0;
  for (let i = 0; i < size; i++) values[i] = values[i]! * scale;
  return size;
}

/** Logit per class of one document. */
export function logitsOf(design: Design, weights: Weights, row: number): Float64Array {
  const logits = Float64Array.from(weights.bias);
  for (let i = design.rowStart[row]!; i < design.rowStart[row + 1]!; i++) {
    const at = design.ids[i]! * design.classes;
    const value = design.values[i]!;
    for (let c = 0; c < design.classes; c++) logits[c] = logits[c]! + value * weights.matrix[at + c]!;
  }
  return logits;
}
