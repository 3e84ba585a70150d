import { RouterError } from '../errors.ts';
import type { Priors } from '../model/schema.ts';

/** What a text's classes look like before any priors: see `Router.posteriors`. */
export interface Posteriors {
  /** Entry ids, in the order of `p`; the same list for every text of one router. */
  readonly entries: readonly string[];
  /** The bare softmax, not calibrated: a probability per entry, and last that of all outside topics; together 1. */
  readonly p: Float32Array;
  /** Calibrated probability that no entry covers the text, 0..1. */
  readonly outside: number;
}

export interface PriorEstimationOptions {
  /**
   * What the estimate is drawn towards where the texts say little. Omitted: the priors that the posteriors stand under,
   * all entries alike.
   */
  readonly toward?: Priors;
  /**
   * How strongly, as a number of made-up texts dealt out by `toward` (a Dirichlet prior's pseudo-count): above 0.
   * Omitted: {@link PSEUDO_COUNT}.
   */
  readonly pseudoCount?: number;
  /** Ends when a round moves less than this share of all texts from class to class, 0..1. Omitted: 1e-6. */
  readonly tolerance?: number;
  /** Ends after so many rounds in any case, at least 1. Omitted: 200. */
  readonly mostRounds?: number;
}

export interface PriorEstimate {
  /** An entry's weight is its estimated share of all texts, above 0; with `outside` they add up to 1. */
  readonly priors: Priors;
  readonly texts: number;
  /** Rounds run, at least 1. */
  readonly rounds: number;
  /** False where the rounds ran out first. */
  readonly converged: boolean;
}

/** Chosen by measurement (docs/priors.md): fewer follow the model's mistakes, more forget what a small backlog says. */
export const PSEUDO_COUNT = 128;

const TOLERANCE = 1e-6;
const MOST_ROUNDS = 200;

/**
 * Estimates how often each entry comes up in a stream of unlabelled texts, by expectation maximisation (Saerens,
 * Latinne & Decaestecker 2002, “Adjusting the outputs of a classifier to new a priori probabilities: a simple
 * procedure”, eq. 2.9): with τ the priors that the posteriors p stand under and π the wanted ones, begun at τ,
 *
 *     q[i,k] = p[i,k]·π[k]/τ[k] / Σ_j p[i,j]·π[j]/τ[j]        π[k] ← (Σ_i q[i,k] + a·m[k]) / (N + a)
 *
 * The paper's second step has a = 0. Here m is `toward` and a the pseudo-count: the maximum a posteriori under a
 * Dirichlet prior, so that no entry ends at nothing because no text happened to speak of it.
 *
 * What is outside goes by its calibrated probability, since it is that one that stands under τ (the share outside among
 * the tickets it was fitted on); the entries share the rest as the softmax does.
 *
 * Pure and deterministic. Assumes that only the mix differs, and not how people put one and the same matter.
 *
 * @param posteriors of every text, all by one router
 * @param own the priors they stand under, `Router.ownPriors`: names every entry
 * @throws RouterError `options-invalid` where an option is out of its range, or the posteriors are of other entries
 * @example
 * const { priors } = estimatePriors(texts.map((text) => router.posteriors(text)), router.ownPriors);
 * createRouter({ catalogue, model, priors });
 */
export function estimatePriors(
  posteriors: readonly Posteriors[],
  own: Priors,
  options: PriorEstimationOptions = {},
): PriorEstimate {
  const entries = Object.keys(own.entries);
  const { pseudoCount, tolerance, mostRounds } = checked(options);
  refuseOthers(posteriors, entries);
  const before = sharesOf(own, entries);
  const toward = sharesOf(options.toward ?? own, entries);
  const total = posteriors.length + pseudoCount;
  let priors = before;
  let rounds = 0;
  let moved = Number.POSITIVE_INFINITY;
  while (rounds < mostRounds && moved >= tolerance) {
    const expected = expectedCounts(posteriors, priors, before);
    const next = expected.map((count, k) => (count + pseudoCount * toward[k]!) / total);
    moved = next.reduce((sum, share, k) => sum + Math.abs(share - priors[k]!), 0) / 2;
    priors = next;
    rounds++;
  }
  return {
    priors: {
      entries: Object.fromEntries(entries.map((id, k) => [id, priors[k]!])),
      outside: priors[entries.length]!,
    },
    texts: posteriors.length,
    rounds,
    converged: moved < tolerance,
  };
}

/** How many texts each class would have if the priors were these: Σ_i q[i,k]. */
function expectedCounts(
  posteriors: readonly Posteriors[],
  priors: Float64Array,
  before: Float64Array,
): Float64Array {
  const ratio = priors.map((share, k) => share / before[k]!);
  const counts = new Float64Array(priors.length);
  const last = priors.length - 1;
  for (const { p, outside } of posteriors) {
    // Added up, not taken as 1 − p[last], which leaves nothing of small entries where p[last] is nearly 1.
    let among = 0;
    for (let k = 0; k < last; k++) among += p[k]!;
    const shareOf = (k: number): number => (among > 0 ? p[k]! / among : before[k]! / (1 - before[last]!));
    const away = outside * ratio[last]!;
    let sum = away;
    for (let k = 0; k < last; k++) sum += shareOf(k) * (1 - outside) * ratio[k]!;
    for (let k = 0; k < last; k++) counts[k] = counts[k]! + (shareOf(k) * (1 - outside) * ratio[k]!) / sum;
    counts[last] = counts[last]! + away / sum;
  }
  return counts;
}

/** Priors as shares of all texts: the entries in order, then outside. Entries not named have the least weight named. */
function sharesOf(priors: Priors, entries: readonly string[]): Float64Array {
  const named = Object.values(priors.entries);
  const least = named.length > 0 ? Math.min(...named) : 1;
  const weights = entries.map((id) => priors.entries[id] ?? least);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const inside = 1 - priors.outside;
  return Float64Array.from([...weights.map((weight) => (weight / sum) * inside), priors.outside]);
}

function checked({
  pseudoCount = PSEUDO_COUNT,
  tolerance = TOLERANCE,
  mostRounds = MOST_ROUNDS,
}: PriorEstimationOptions): { pseudoCount: number; tolerance: number; mostRounds: number } {
  const wrong =
    !(pseudoCount > 0 && Number.isFinite(pseudoCount)) ||
    !(tolerance >= 0 && tolerance <= 1) ||
    !(Number.isInteger(mostRounds) && mostRounds >= 1);
  if (!wrong) return { pseudoCount, tolerance, mostRounds };
  throw new RouterError('options-invalid', {
    zh: `估计先验的选项不对:虚拟件数要大于 0(${pseudoCount}),容差在 0 到 1 之间(${tolerance}),轮数至少 1(${mostRounds})。`,
    en: `Estimating priors: the pseudo-count is above 0 (${pseudoCount}), the tolerance 0..1 (${tolerance}), the rounds at least 1 (${mostRounds}).`,
  });
}

function refuseOthers(posteriors: readonly Posteriors[], entries: readonly string[]): void {
  let known: readonly string[] | null = null;
  for (const one of posteriors) {
    if (one.entries === known) continue;
    if (one.entries.length !== entries.length || one.entries.some((id, k) => id !== entries[k])) {
      throw new RouterError('options-invalid', {
        zh: '这些文字的后验概率与先验的事项不同;请用同一个路由器算出两者。',
        en: 'The posteriors are over other entries than the priors; take both from one router.',
      });
    }
    known = one.entries;
  }
}
