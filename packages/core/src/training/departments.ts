import type { Catalogue } from '../catalogue/schema.ts';
import type { FeatureExtractor } from '../features/extract.ts';
import { type ReadText, readText } from '../features/read-text.ts';
import type { Segmenter } from '../features/segmenter.ts';
import { sparseWeights, type Weights } from '../model/weights.ts';
import type { Ticket } from '../ticket/schema.ts';
import { createRandom, shuffle } from './random.ts';

/** A department under an entry that names several: a column of the model of its own. */
export interface DepartmentClass {
  readonly entry: string;
  readonly department: string;
}

/** The departments of every entry that names more than one, in catalogue order. */
export function departmentClassesOf(catalogue: Catalogue): DepartmentClass[] {
  return catalogue.entries.flatMap(({ id, departments }) =>
    departments.length > 1 ? departments.map((department) => ({ entry: id, department })) : [],
  );
}

const EPOCHS = 20;
const RATE = 4;
/** A clause of the list counts as this much of a labelled ticket. */
const CLAUSE = 0.5;

interface Example {
  readonly ids: Int32Array;
  readonly values: Float32Array;
  readonly right: number;
  /** Columns of the entry's departments. */
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/**
 * Learns, per entry, which of its departments a ticket goes to first: a softmax over the departments of that one
 * entry, from tickets that name the department and from the clauses the list binds to it.
 *
 * @param own each ticket's own weight, in their order
 * @returns weights, row per feature, a column per department class
 */
export function trainDepartments(
  classes: readonly DepartmentClass[],
  catalogue: Catalogue,
  tickets: readonly Ticket[],
  own: readonly number[],
  extractor: FeatureExtractor,
  segmenter: Segmenter | null,
): Weights {
  const columns = classes.length;
  const matrix = new Float32Array(extractor.table.size * columns);
  const bias = new Float32Array(columns);
  const examples = examplesOf(catalogue, tickets, own, classes, extractor, segmenter);
  const order = Int32Array.from(examples.keys());
  const random = createRandom(1);
  const steps = Math.max(1, order.length * EPOCHS);
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const { ids, values, right, from, to, weight } = examples[at]!;
      const eta = RATE * weight * (1 - step++ / steps);
      const p = new Float64Array(to - from);
      let sum = 0;
      for (let c = from; c < to; c++) {
        let z = bias[c]!;
        for (let i = 0; i < ids.length; i++) z += values[i]! * matrix[ids[i]! * columns + c]!;
        p[c - from] = Math.exp(Math.min(30, z));
        sum += p[c - from]!;
      }
      for (let c = from; c < to; c++) {
        const gradient = p[c - from]! / sum - (c === right ? 1 : 0);
        for (let i = 0; i < ids.length; i++) {
          const w = ids[i]! * columns + c;
          matrix[w] = matrix[w]! - eta * gradient * values[i]!;
        }
        bias[c] = bias[c]! - 0.05 * eta * gradient;
      }
    }
  }
  return sparseWeights(matrix, bias);
}

function examplesOf(
  catalogue: Catalogue,
  tickets: readonly Ticket[],
  own: readonly number[],
  classes: readonly DepartmentClass[],
  extractor: FeatureExtractor,
  segmenter: Segmenter | null,
): Example[] {
  const examples: Example[] = [];
  const add = (entry: string, department: string, text: ReadText, weight: number): void => {
    const from = classes.findIndex((one) => one.entry === entry);
    if (from < 0) return;
    let to = from;
    while (to < classes.length && classes[to]!.entry === entry) to++;
    const right = classes.findIndex((one) => one.entry === entry && one.department === department);
    if (right < 0) return;
    const vector = extractor.extract(text);
    examples.push({
      ids: vector.ids.slice(0, vector.size),
      values: vector.values.slice(0, vector.size),
      right,
      from,
      to,
      weight,
    });
  };
  for (const { id, superior, measures } of catalogue.entries) {
    for (const clause of (superior ?? measures)?.clauses ?? []) {
      const [first] = clause.departments;
      if (first !== undefined) add(id, first, readText(clause.text, segmenter), CLAUSE);
    }
  }
  tickets.forEach(({ entry, department, text }, row) => {
    if (entry !== null && department !== undefined) {
      add(entry, department, readText(text, segmenter), own[row]!);
    }
  });
  return examples;
}
