import { softmaxInPlace } from '../decision/distribution.ts';
import { addFeature, type Weights } from '../model/weights.ts';
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

/**
 * A feature has weights for the classes whose documents hold it; one met in at least this share of the classes has
 * them for all. The others' would only say how seldom they are right at all, which is the bias's business.
 */
const COMMON = 0.3;

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
  const { classes } = design;
  const order = only ? only.slice() : Int32Array.from({ length: design.rows }, (_, row) => row);
  const { rowStart, columns } = patternOf(design, order);
  const values = new Float32Array(columns.length);
  const bias = new Float32Array(classes);
  const random = createRandom(options.seed);
  const p = new Float64Array(classes);
  const active = new Int32Array(classes);
  const steps = order.length * options.epochs;
  // The mean of the weights after each late epoch is steadier than the last ones (Polyak & Juditsky 1992).
  const average = { values: new Float32Array(values.length), bias: new Float32Array(classes), epochs: 0 };
  const visit: Visit = { ids: new Int32Array(1024), values: new Float64Array(1024), size: 0 };
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
      pick(design, row, options.noise, random, visit);
      for (let c = 0; c < classes; c++) p[c] = bias[c]!;
      for (let i = 0; i < visit.size; i++) {
        const value = visit.values[i]!;
        const start = rowStart[visit.ids[i]!]!;
        const stop = rowStart[visit.ids[i]! + 1]!;
        if (stop - start === classes) {
          for (let c = 0; c < classes; c++) p[c] = p[c]! + value * values[start + c]!;
        } else {
          for (let at = start; at < stop; at++) {
            const c = columns[at]!;
            p[c] = p[c]! + value * values[at]!;
          }
        }
      }
      softmaxInPlace(p);
      turnToGradient(design, row, p);
      const pace = eta * weight;
      let moved = 0;
      for (let c = 0; c < classes; c++) if (Math.abs(p[c]!) * weight > NEGLIGIBLE) active[moved++] = c;
      for (let i = 0; i < visit.size; i++) {
        const value = visit.values[i]! * pace;
        const start = rowStart[visit.ids[i]!]!;
        const stop = rowStart[visit.ids[i]! + 1]!;
        if (stop - start === classes) {
          for (let k = 0; k < moved; k++) {
            const c = active[k]!;
            values[start + c] = values[start + c]! - value * p[c]!;
          }
        } else {
          for (let at = start; at < stop; at++) {
            values[at] = values[at]! - value * p[columns[at]!]!;
          }
        }
      }
      for (let c = 0; c < classes; c++) bias[c] = bias[c]! - 0.01 * pace * p[c]!;
    }
    if (epoch >= options.epochs / 2) {
      average.epochs++;
      for (let i = 0; i < values.length; i++) average.values[i] = average.values[i]! + values[i]!;
      for (let c = 0; c < classes; c++) average.bias[c] = average.bias[c]! + bias[c]!;
    }
  }
  for (let i = 0; i < values.length; i++) values[i] = average.values[i]! / average.epochs;
  for (let c = 0; c < classes; c++) bias[c] = average.bias[c]! / average.epochs;
  return { rowStart, columns, values, bias };
}

/**
 * The mean of models that read the documents in different orders: steadier than any of them, and no slower to use
 * (bagging without resampling; Breiman 1996).
 */
export function trainEnsemble(
  design: Design,
  options: SoftmaxOptions & { readonly models: number },
): Weights {
  const first = trainSoftmax(design, options);
  for (let k = 1; k < options.models; k++) {
    const next = trainSoftmax(design, { ...options, seed: options.seed + k });
    for (let i = 0; i < first.values.length; i++) first.values[i] = first.values[i]! + next.values[i]!;
    for (let c = 0; c < first.bias.length; c++) first.bias[c] = first.bias[c]! + next.bias[c]!;
  }
  for (let i = 0; i < first.values.length; i++) first.values[i] = first.values[i]! / options.models;
  for (let c = 0; c < first.bias.length; c++) first.bias[c] = first.bias[c]! / options.models;
  return first;
}

/** Which classes each feature has weights for. */
function patternOf(design: Design, rows: Int32Array): Pick<Weights, 'rowStart' | 'columns'> {
  const { classes, features } = design;
  const met = new Uint8Array(features * classes);
  for (const row of rows) {
    for (let i = design.rowStart[row]!; i < design.rowStart[row + 1]!; i++) {
      const at = design.ids[i]! * classes;
      for (let t = design.targetStart[row]!; t < design.targetStart[row + 1]!; t++) {
        met[at + design.targets[t]!] = 1;
      }
    }
  }
  const rowStart = new Uint32Array(features + 1);
  for (let feature = 0; feature < features; feature++) {
    const row = met.subarray(feature * classes, (feature + 1) * classes);
    let count = 0;
    for (const one of row) count += one;
    if (count >= COMMON * classes) {
      row.fill(1);
      count = classes;
    }
    rowStart[feature + 1] = rowStart[feature]! + count;
  }
  const columns = new Uint16Array(rowStart[features]!);
  let at = 0;
  for (let i = 0; i < met.length; i++) if (met[i] === 1) columns[at++] = i % classes;
  return { rowStart, columns };
}

interface Visit {
  ids: Int32Array;
  values: Float64Array;
  size: number;
}

/** Copies the features that this visit reads, scaled so that the vector keeps its length. */
function pick(design: Design, row: number, noise: number, random: () => number, visit: Visit): void {
  const from = design.rowStart[row]!;
  const to = design.rowStart[row + 1]!;
  if (to - from > visit.ids.length) {
    visit.ids = new Int32Array(to - from);
    visit.values = new Float64Array(to - from);
  }
  let size = 0;
  let whole = 0;
  let kept = 0;
  const drop = to - from > 4 ? noise : 0;
  for (let i = from; i < to; i++) {
    const value = design.values[i]!;
    whole += value * value;
    if (drop > 0 && random() < drop) continue;
    visit.ids[size] = design.ids[i]!;
    visit.values[size++] = value;
    kept += value * value;
  }
  const scale = kept > 0 ? Math.sqrt(whole / kept) : 0;
  for (let i = 0; i < size; i++) visit.values[i] = visit.values[i]! * scale;
  visit.size = size;
}

/** Turns probabilities into the gradient of the loss: `p − share·p/mass` for targets, `p` for the others. */
function turnToGradient(design: Design, row: number, p: Float64Array): void {
  let mass = 1e-12;
  for (let i = design.targetStart[row]!; i < design.targetStart[row + 1]!; i++) {
    mass += design.shares[i]! * p[design.targets[i]!]!;
  }
  for (let i = design.targetStart[row]!; i < design.targetStart[row + 1]!; i++) {
    const c = design.targets[i]!;
    p[c] = p[c]! - (design.shares[i]! * p[c]!) / mass;
  }
}

/** Logit per class of one document. */
export function logitsOf(design: Design, weights: Weights, row: number): Float64Array {
  const logits = Float64Array.from(weights.bias);
  for (let i = design.rowStart[row]!; i < design.rowStart[row + 1]!; i++) {
    addFeature(weights, design.ids[i]!, design.values[i]!, logits);
  }
  return logits;
}
