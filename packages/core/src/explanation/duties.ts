import type { Answer, DepartmentAnswer } from '../answer/schema.ts';
import type { Clause, Duty, Entry } from '../catalogue/schema.ts';
import { visitGrams } from '../features/occurrences.ts';
import { normalise } from '../text/normalise.ts';

/** How much a stretch of two and three units common to ticket and clause counts, by its length. */
const SHARED = [0, 0, 1, 2.5];

/** What the wording shared with a clause counts beside what was learned. */
const OVERLAP = 0.15;

/** Picks, for one entry, the departments and clauses that fit a ticket. */
export interface DutyFinder {
  /**
   * @param ticket normalised text
   * @param learned what the model says for each of the entry's departments, in printed order; null where it says nothing
   */
  find(ticket: string, learned: readonly number[] | null): Pick<Answer, 'departments' | 'township'>;
}

/** Prepares an entry's duties for picking; `rarity` tells how telling a stretch is, by its hash. */
export function createDutyFinder(entry: Entry, rarity: (hash: number) => number): DutyFinder {
  const acting = entry.superior ?? entry.measures;
  const acts = clauseGrams(acting, rarity);
  const assists = clauseGrams(entry.township, rarity);
  return {
    find: (ticket, learned) => {
      if (entry.list === 'basic') return { departments: [], township: townshipOf(entry, assists, new Set()) };
      const grams = ticketGrams(ticket);
      return {
        departments: entry.discontinued === null ? rankDepartments(entry, acting, acts, grams, learned) : [],
        township: townshipOf(entry, assists, grams),
      };
    },
  };
}

function townshipOf(entry: Entry, grams: readonly Grams[], ticket: ReadonlySet<number>): Answer['township'] {
  if (entry.list === 'reclaimed') return { acts: false, duty: '', clause: null };
  if (entry.list === 'basic') return { acts: true, duty: entry.name, clause: null };
  if (entry.township === null) return { acts: true, duty: '', clause: null };
  const best = bestClause(entry.township, grams, ticket, () => true);
  return { acts: true, duty: best.text, clause: best.number };
}

type Grams = ReadonlyMap<number, number>;

function ticketGrams(text: string): ReadonlySet<number> {
  const seen = new Set<number>();
  visitGrams(text, 0, text.length, (hash, start, end) => {
    if (end - start === 2 || end - start === 3) seen.add(hash);
  });
  return seen;
}

/** Per clause, its stretches with their weights, scaled so that long clauses have no advantage by length alone. */
function clauseGrams(duty: Duty | null, rarity: (hash: number) => number): Grams[] {
  return (duty?.clauses ?? []).map((clause) => {
    const { text } = normalise(clause.text);
    const weights = new Map<number, number>();
    visitGrams(text, 0, text.length, (hash, start, end) => {
      const length = end - start;
      if (length === 2 || length === 3) weights.set(hash, SHARED[length]! * rarity(hash));
    });
    const norm = 1 + Math.sqrt(text.length) / 8;
    return new Map([...weights].map(([hash, weight]) => [hash, weight / norm]));
  });
}

function overlap(grams: Grams, ticket: ReadonlySet<number>): number {
  let sum = 0;
  for (const [hash, weight] of grams) if (ticket.has(hash)) sum += weight;
  return sum;
}

function bestClause(
  duty: Duty,
  grams: readonly Grams[],
  ticket: ReadonlySet<number>,
  eligible: (clause: Clause) => boolean,
): Clause & { readonly score: number } {
  let best: (Clause & { score: number }) | null = null;
  duty.clauses.forEach((clause, i) => {
    if (!eligible(clause)) return;
    const score = overlap(grams[i]!, ticket);
    if (best === null || score > best.score) best = { ...clause, score };
  });
  return best ?? { ...duty.clauses[0]!, score: 0 };
}

function rankDepartments(
  entry: Entry,
  duty: Duty | null,
  grams: readonly Grams[],
  ticket: ReadonlySet<number>,
  learned: readonly number[] | null,
): DepartmentAnswer[] {
  const role = (index: number): DepartmentAnswer['role'] =>
    entry.list === 'reclaimed' ? 'receiver' : index === 0 ? 'lead' : 'joint';
  const ranked = entry.departments.map((name, index) => {
    // A lone department answers for every clause; among several, for its own where the text binds any to it.
    const own =
      entry.departments.length > 1 &&
      (duty?.clauses.some((clause) => clause.departments.includes(name)) ?? false);
    const clause =
      duty === null
        ? null
        : bestClause(duty, grams, ticket, (one) =>
            own
              ? one.departments.includes(name)
              : entry.departments.length === 1 || one.departments.length === 0,
          );
    return { name, index, clause, score: (learned?.[index] ?? 0) + OVERLAP * (clause?.score ?? 0) };
  });
  // The order as printed breaks ties: the first department leads.
  ranked.sort((a, b) => b.score - a.score || a.index - b.index);
  return ranked.map(({ name, index, clause }) => ({
    name,
    role: role(index),
    duty: clause?.text ?? '',
    clause: clause?.number ?? null,
  }));
}
