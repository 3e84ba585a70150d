import type { Catalogue } from '../catalogue/schema.ts';
import { type ReadText, readText } from '../features/read-text.ts';
import type { Segmenter } from '../features/segmenter.ts';
import { type Lexicon, type TermKind, termKinds } from '../lexicon/schema.ts';
import type { Family } from '../relations/schema.ts';
import { acceptedEntries, type Ticket } from '../ticket/schema.ts';

/** A text to learn from: any of `targets` is right, the more so the larger its share. */
export interface TrainingDocument {
  readonly text: ReadText;
  readonly targets: readonly { readonly klass: number; readonly share: number }[];
  /** How much it counts. */
  readonly weight: number;
}

export interface Classes {
  readonly entries: readonly string[];
  readonly outside: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
}

/** Entries in catalogue order, then the outside topics; a lexicon without outside topics still has one. */
export function classesOf(catalogue: Catalogue, lexicon: Lexicon): Classes {
  const entries = catalogue.entries.map((entry) => entry.id);
  const outside = lexicon.outside.length > 0 ? lexicon.outside.map((topic) => topic.topic) : ['outside'];
  return { entries, outside, indexOf: new Map(entries.map((id, index) => [id, index])) };
}

export interface DocumentWeights {
  /** A ticket's weight, before balancing. */
  readonly ticket: number;
  /** A ticket's weight where no entry covers it. */
  readonly outsideTicket: number;
  /** Tickets of an entry count together as this many. */
  readonly ticketsPerEntry: number;
  /** Share of an `also` entry, where the main entry has 1. */
  readonly also: number;
  readonly term: Readonly<Record<TermKind, number>>;
  /** The terms of an entry or topic count together as this much, however many writers it had; null: as they are. */
  readonly termsPerEntry: number | null;
  readonly entryName: number;
  readonly entryClause: number;
  /** Of a family's member: its condition, and each of its cues. */
  readonly memberWhen: number;
  readonly memberCue: number;
}

/** Any outside topic may be right. */
function allOutside(classes: Classes): TrainingDocument['targets'] {
  return classes.outside.map((_, index) => ({ klass: classes.entries.length + index, share: 1 }));
}

/** A model of these classes can learn from the ticket: it is an outside one, or has a known entry. */
export function isLearnable(ticket: Ticket, classes: Classes): boolean {
  return ticket.entry === null || acceptedEntries(ticket).some((id) => classes.indexOf.has(id));
}

/**
 * {@link isLearnable} tickets as documents, one each in their order, balanced: the tickets of an entry count as
 * `ticketsPerEntry` together, shared out by their own weights.
 *
 * @param own each ticket's own weight, in their order
 */
export function ticketDocuments(
  tickets: readonly Ticket[],
  own: readonly number[],
  classes: Classes,
  weights: DocumentWeights,
  segmenter: Segmenter | null,
): TrainingDocument[] {
  const perEntry = new Map<string, number>();
  tickets.forEach(({ entry }, row) => {
    if (entry !== null) perEntry.set(entry, (perEntry.get(entry) ?? 0) + own[row]!);
  });
  const outside = allOutside(classes);
  return tickets.map((ticket, row) => {
    const text = readText(ticket.text, segmenter);
    if (ticket.entry === null) return { text, targets: outside, weight: weights.outsideTicket * own[row]! };
    const targets = acceptedEntries(ticket).flatMap((id, index) => {
      const klass = classes.indexOf.get(id);
      return klass === undefined ? [] : [{ klass, share: index === 0 ? 1 : weights.also }];
    });
    const balance = weights.ticketsPerEntry / perEntry.get(ticket.entry)!;
    return { text, targets, weight: weights.ticket * balance * own[row]! };
  });
}

/** Every term of the lexicon as a small document of its own. */
export function lexiconDocuments(
  lexicon: Lexicon,
  classes: Classes,
  weights: DocumentWeights,
  segmenter: Segmenter | null,
): TrainingDocument[] {
  const documents: TrainingDocument[] = [];
  const add = (section: Readonly<Record<TermKind, readonly string[]>>, klass: number): void => {
    const total = termKinds.reduce((sum, kind) => sum + new Set(section[kind]).size * weights.term[kind], 0);
    const balance = weights.termsPerEntry === null || total === 0 ? 1 : weights.termsPerEntry / total;
    for (const kind of termKinds) {
      for (const term of new Set(section[kind])) {
        documents.push({
          text: readText(term, segmenter),
          targets: [{ klass, share: 1 }],
          weight: weights.term[kind] * balance,
        });
      }
    }
  };
  for (const section of lexicon.sections) {
    const klass = classes.indexOf.get(section.entry);
    if (klass !== undefined) add(section, klass);
  }
  lexicon.outside.forEach((topic, index) => {
    add(topic, classes.entries.length + index);
  });
  return documents;
}

/** What decides between entries that overlap: each member's condition and cues, as documents of that member. */
export function relationDocuments(
  families: readonly Family[],
  classes: Classes,
  weights: DocumentWeights,
  segmenter: Segmenter | null,
): TrainingDocument[] {
  const documents: TrainingDocument[] = [];
  for (const { entry, when, cues } of families.flatMap((family) => family.members)) {
    const klass = classes.indexOf.get(entry);
    if (klass === undefined) continue;
    const targets = [{ klass, share: 1 }];
    documents.push({ text: readText(when, segmenter), targets, weight: weights.memberWhen });
    for (const cue of cues) {
      documents.push({ text: readText(cue, segmenter), targets, weight: weights.memberCue });
    }
  }
  return documents;
}

/** The list's own words: each entry's name, and each clause of its duties. */
export function catalogueDocuments(
  catalogue: Catalogue,
  classes: Classes,
  weights: DocumentWeights,
  segmenter: Segmenter | null,
): TrainingDocument[] {
  const documents: TrainingDocument[] = [];
  for (const entry of catalogue.entries) {
    const targets = [{ klass: classes.indexOf.get(entry.id)!, share: 1 }];
    documents.push({ text: readText(entry.name, segmenter), targets, weight: weights.entryName });
    for (const duty of [entry.superior, entry.township, entry.measures]) {
      const clauses = duty?.clauses ?? [];
      for (const clause of clauses) {
        documents.push({
          text: readText(clause.text, segmenter),
          targets,
          weight: weights.entryClause / clauses.length,
        });
      }
    }
  }
  return documents;
}
