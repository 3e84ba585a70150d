import { type Answer, countPriors, createRouter, type RouterOptions, type Ticket } from '@duty-router/core';

const FOLDS = 10;

/**
 * How tickets are answered. With `crossPriors` each tenth of the tickets is answered under priors counted on the
 * other nine, so that a file can show what its own mix of matters is worth without looking at itself.
 */
export function answerer(
  parts: RouterOptions,
  tickets: readonly Ticket[],
  crossPriors: boolean,
): (ticket: Ticket) => Answer {
  if (!crossPriors) {
    const router = createRouter(parts);
    return (ticket) => router.route(ticket.text);
  }
  const fold = new Map(tickets.map((ticket, i) => [ticket, i % FOLDS]));
  const routers = Array.from({ length: FOLDS }, (_, k) =>
    createRouter({ ...parts, priors: countPriors(tickets.filter((ticket) => fold.get(ticket) !== k)) }),
  );
  return (ticket) => routers[fold.get(ticket)!]!.route(ticket.text);
}
