import { createRouter, type Model } from '@duty-router/core';
import { defaultTrainingOptions, type TrainingOptions, train } from '@duty-router/core/train';
import type { Case } from '../case.ts';
import { answerAll, outsideAurocOf } from '../evaluate.ts';
import { bootstrap, type Estimate } from '../metrics/bootstrap.ts';
import { type GroupScore, scoreGroup } from '../scores/groups.ts';
import { type AblationInput, type AblationKind, planAblations, type Trial } from './plan.ts';

/** How right a router made otherwise is, on the same tickets; `group` is the variant's id. */
export interface Ablation extends GroupScore {
  readonly kind: AblationKind;
  /** Labelled tickets with an entry that it was trained on, the mean of its trials; null where nothing was trained. */
  readonly trainedOn: number | null;
  /** The same per entry of the catalogue. */
  readonly trainedPerEntry: number | null;
  /** NaN where the tickets tried are all inside the lists. */
  readonly outsideAuroc: Estimate;
  readonly seconds: number;
}

/** Told before each trial: its number from 1, how many there are, and which variant it belongs to. */
export type AblationProgress = (trial: number, of: number, id: string) => void;

/**
 * Makes and measures every variant. Most are trained anew, without the cross-validation that only calibration needs,
 * so none of them may say “outside”: all rows, the segmenters' too, name an entry for every ticket.
 */
export function runAblations(
  input: AblationInput,
  progress: AblationProgress = () => {},
  options: TrainingOptions = defaultTrainingOptions,
): Ablation[] {
  const variants = planAblations(input);
  const of = variants.reduce((sum, { trials }) => sum + trials.length, 0);
  let number = 0;
  return variants.map(({ id, kind, trials }) => {
    const started = performance.now();
    const cases = trials.flatMap((trial) => {
      progress(++number, of, id);
      return casesOf(trial, input, options);
    });
    const sizes = trials.map(
      ({ training }) => training?.tickets.filter(({ entry }) => entry !== null).length,
    );
    const trainedOn = sizes.includes(undefined)
      ? null
      : sizes.reduce<number>((sum, size) => sum + size!, 0) / sizes.length;
    return {
      kind,
      trainedOn,
      trainedPerEntry: trainedOn === null ? null : trainedOn / input.catalogue.entries.length,
      ...scoreGroup(
        id,
        cases.filter(({ ticket }) => ticket.entry !== null),
        input.catalogue,
      ),
      outsideAuroc: bootstrap(cases, outsideAurocOf),
      seconds: (performance.now() - started) / 1000,
    };
  });
}

function casesOf(trial: Trial, input: AblationInput, options: TrainingOptions): Case[] {
  const router = createRouter({
    catalogue: input.catalogue,
    model: trial.training === null ? input.model : modelOf(trial, input, options),
    segmenter: trial.segmenter,
    thresholds: { routed: 1, outside: 1 },
  });
  return answerAll(({ text }) => router.route(text), trial.tickets);
}

function modelOf(
  { training, segmenter }: Trial,
  { catalogue }: AblationInput,
  options: TrainingOptions,
): Model {
  return train({
    catalogue,
    tickets: training!.tickets,
    lexicon: training!.lexicon,
    relations: training!.families,
    segmenter,
    options: { ...options, folds: 0 },
  }).model;
}
