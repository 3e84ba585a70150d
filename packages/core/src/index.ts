export * from './answer/schema.ts';
export * from './catalogue/department.ts';
export * from './catalogue/schema.ts';
export { countPriors } from './decision/count-priors.ts';
export {
  estimatePriors,
  type Posteriors,
  type PriorEstimate,
  type PriorEstimationOptions,
  PSEUDO_COUNT,
} from './decision/estimate-priors.ts';
export { fitTrust, type OutsideJudged } from './decision/trust.ts';
export { type Bilingual, RouterError, type RouterErrorCode } from './errors.ts';
export { createIntlSegmenter } from './features/intl-segmenter.ts';
export { noSegmenter } from './features/no-segmenter.ts';
export type { Segmenter } from './features/segmenter.ts';
export * from './lexicon/schema.ts';
export { decodeModel } from './model/codec.ts';
export { type Model, type ModelHeader, type Priors, priorsSchema } from './model/schema.ts';
export * from './relations/schema.ts';
export { createRouter, type Router, type RouterOptions } from './router.ts';
export { normalise, TEXT_LIMIT } from './text/normalise.ts';
export * from './ticket/correction.ts';
export * from './ticket/schema.ts';
