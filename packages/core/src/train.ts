export { lexicalModel } from './scoring/lexical-model.ts';
export {
  CORRECTION_WEIGHT,
  type CorrectionWeightOptions,
  correctionWeights,
} from './training/correction-weights.ts';
export { defaultTrainingOptions, type TrainingOptions } from './training/options.ts';
export { createRandom, shuffle } from './training/random.ts';
export { type TrainingInput, type TrainingResult, train } from './training/train.ts';
