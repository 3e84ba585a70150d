import { correctionTicket, createRouter, type Model, type Router, type Ticket } from '@duty-router/core';
import {
  type CorrectionWeightOptions,
  correctionWeights,
  type TrainingInput,
  train,
} from '@duty-router/core/train';
import type { LocatedCorrection } from '@duty-router/data';
import { type BeforeAfter, countRight, evaluate } from '@duty-router/eval';

/** What the corrections add to the training data. */
export interface AddedTickets {
  readonly tickets: readonly Ticket[];
  /** How many tickets each counts as, in their order. */
  readonly weights: readonly number[];
}

export interface Retraining {
  /** What the model is trained on without the corrections. */
  readonly training: TrainingInput;
  readonly added: AddedTickets;
  /** Tickets to measure both models on; none of them trained on. */
  readonly measured: readonly Ticket[];
  /** The model so far; null where only the list's wording was compared. */
  readonly before: Model | null;
}

export interface Retrained extends BeforeAfter {
  readonly file: Uint8Array;
  readonly model: Model;
}

export function correctionTickets(
  corrections: readonly LocatedCorrection[],
  options: CorrectionWeightOptions,
): AddedTickets {
  return {
    tickets: corrections.map(({ line, correction }) => correctionTicket(correction, `correction-${line}`)),
    weights: correctionWeights(
      corrections.map(({ correction }) => correction),
      options,
    ),
  };
}

/** Trains a model that has learned the corrections, too, and measures it beside the one before. */
export function retrain({ training, added, measured, before }: Retraining): Retrained {
  const { file, model } = train({
    ...training,
    tickets: [...training.tickets, ...added.tickets],
    weights: [...training.tickets.map(() => 1), ...added.weights],
  });
  const { catalogue, segmenter, relations = [] } = training;
  const routerOf = (one: Model | null): Router =>
    createRouter({
      catalogue,
      relations,
      ...(one ? { model: one } : {}),
      ...(segmenter ? { segmenter } : {}),
    });
  const [old, young] = [routerOf(before), routerOf(model)];
  return {
    file,
    model,
    before: evaluate(({ text }) => old.route(text), measured, catalogue, relations),
    after: evaluate(({ text }) => young.route(text), measured, catalogue, relations),
    corrections: {
      before: countRight(({ text }) => old.route(text), added.tickets),
      after: countRight(({ text }) => young.route(text), added.tickets),
    },
  };
}
