import {
  type Answer,
  countPriors,
  createRouter,
  fitTrust,
  type Priors,
  type RouterOptions,
  type Ticket,
} from '@duty-router/core';

const FOLDS = 10;

/**
 * How tickets are answered. With `crossPriors` each tenth of the tickets is answered under priors counted, and
 * a trust fitted, on the other nine, so that a file can show what its own mix of matters is worth without looking at itself.
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
  const routers = Array.from({ length: FOLDS }, (_, k) => {
    const others = tickets.filter((ticket) => fold.get(ticket) !== k);
    return createRouter({ ...parts, priors: channelOf(others, parts) });
  });
  return (ticket) => routers[fold.get(ticket)!]!.route(ticket.text);
}

/** Precision that a stream's own thresholds are set for: its confidences are taken at their word. */
const THRESHOLDS = { routed: 0.9, outside: 0.9 };

/** What labelled tickets of a stream say of it: its mix of matters, and how far “outside” is to be trusted there. */
export function channelOf(tickets: readonly Ticket[], parts: RouterOptions): Priors {
  const priors = countPriors(tickets);
  const router = createRouter({ ...parts, priors });
  const trust = fitTrust(
    tickets.map(({ text, entry }) => ({
      outsideConfidence: router.route(text).outsideConfidence,
      outside: entry === null,
    })),
  );
  return trust === undefined ? priors : { ...priors, trust, thresholds: THRESHOLDS };
}
