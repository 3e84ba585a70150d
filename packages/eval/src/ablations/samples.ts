import { acceptedEntries, type Catalogue, type Lexicon, type Ticket } from '@duty-router/core';
import { createRandom } from '@duty-router/core/train';
import { shuffled } from '../metrics/shuffled.ts';

/**
 * At most `most` tickets of each entry, and every ticket that no entry covers. Drawn from a fixed seed, and nested:
 * fewer are always among more.
 */
export function ticketsPerEntry(tickets: readonly Ticket[], most: number): Ticket[] {
  const taken = new Map<string, number>();
  const kept = new Set(
    shuffled(tickets, createRandom(1)).filter(({ entry }) => {
      if (entry === null) return true;
      const count = (taken.get(entry) ?? 0) + 1;
      taken.set(entry, count);
      return count <= most;
    }),
  );
  return tickets.filter((ticket) => kept.has(ticket));
}

/** Deals the entries into parts of equal size, from a fixed seed. */
export function dealEntries(catalogue: Catalogue, parts: number): ReadonlySet<string>[] {
  const ids = shuffled(
    catalogue.entries.map(({ id }) => id),
    createRandom(1),
  );
  return Array.from({ length: parts }, (_, part) => new Set(ids.filter((_id, i) => i % parts === part)));
}

/** Tickets that tell nothing of the held entries: none of them is right for any. */
export function withoutEntries(tickets: readonly Ticket[], held: ReadonlySet<string>): Ticket[] {
  return tickets.filter((ticket) => !acceptedEntries(ticket).some((id) => held.has(id)));
}

/** Tickets that only held entries are right for: a right answer to them can't come from a ticket seen in training. */
export function onlyOfEntries(tickets: readonly Ticket[], held: ReadonlySet<string>): Ticket[] {
  return tickets.filter(
    (ticket) => ticket.entry !== null && acceptedEntries(ticket).every((id) => held.has(id)),
  );
}

export function lexiconWithout(lexicon: Lexicon, held: ReadonlySet<string>): Lexicon {
  return { ...lexicon, sections: lexicon.sections.filter(({ entry }) => !held.has(entry)) };
}
