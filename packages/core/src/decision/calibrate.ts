import type { Logistic } from '../model/schema.ts';

/** Named measurements that a probability is fitted on. */
export type Measurements = Readonly<Record<string, number>>;

/** The probability a logistic regression gives to signals; signals it has no coefficient for do not count. */
export function probability(logistic: Logistic, signals: Measurements): number {
  const { coefficients } = logistic;
  let z = logistic.intercept;
  for (const name in signals)
    if (Object.hasOwn(coefficients, name)) z += coefficients[name]! * signals[name]!;
  return 1 / (1 + Math.exp(-z));
}

/** One observation: what the signals were and whether it came out true. */
export interface Outcome {
  readonly signals: Measurements;
  readonly true: boolean;
}

/**
 * Logistic regression by Newton's method with a small ridge (Platt scaling over several signals; Platt 1999).
 *
 * @param names the signals to use; the others get no coefficient
 */
export function fitLogistic(outcomes: readonly Outcome[], names: readonly string[], ridge = 1): Logistic {
  const n = names.length + 1;
  let beta = new Array<number>(n).fill(0);
  for (let round = 0; round < 50; round++) {
    const gradient = new Array<number>(n).fill(0);
    const hessian = Array.from({ length: n }, () => new Array<number>(n).fill(0));
    for (const outcome of outcomes) {
      const x = [1, ...names.map((name) => outcome.signals[name] ?? 0)];
      const z = x.reduce((sum, value, i) => sum + value * beta[i]!, 0);
      const p = 1 / (1 + Math.exp(-z));
      const residual = (outcome.true ? 1 : 0) - p;
      const curvature = Math.max(1e-6, p * (1 - p));
      for (let i = 0; i < n; i++) {
        gradient[i] = gradient[i]! + residual * x[i]!;
        for (let j = 0; j < n; j++) {
          hessian[i]![j] = hessian[i]![j]! + curvature * x[i]! * x[j]!;
        }
      }
    }
    for (let i = 0; i < n; i++) {
      gradient[i] = gradient[i]! - (i === 0 ? 0 : ridge * beta[i]!);
      hessian[i]![i] = hessian[i]![i]! + (i === 0 ? 1e-6 : ridge);
    }
    const step = solve(hessian, gradient);
    const size = Math.max(...step.map(Math.abs));
    const damp = size > 2 ? 2 / size : 1;
    beta = beta.map((value, i) => value + damp * step[i]!);
    if (size < 1e-9) break;
  }
  return {
    intercept: round(beta[0]!),
    coefficients: Object.fromEntries(names.map((name, i) => [name, round(beta[i + 1]!)])),
  };
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Gaussian elimination with pivoting; the matrix is positive definite by its ridge. */
function solve(matrix: number[][], vector: number[]): number[] {
  const n = vector.length;
  const a = matrix.map((row, i) => [...row, vector[i]!]);
  for (let i = 0; i < n; i++) {
    let pivot = i;
    for (let r = i + 1; r < n; r++) if (Math.abs(a[r]![i]!) > Math.abs(a[pivot]![i]!)) pivot = r;
    [a[i], a[pivot]] = [a[pivot]!, a[i]!];
    for (let r = i + 1; r < n; r++) {
      const factor = a[r]![i]! / a[i]![i]!;
      for (let c = i; c <= n; c++) a[r]![c] = a[r]![c]! - factor * a[i]![c]!;
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let sum = a[i]![n]!;
    for (let c = i + 1; c < n; c++) sum -= a[i]![c]! * x[c]!;
    x[i] = sum / a[i]![i]!;
  }
  return x;
}
