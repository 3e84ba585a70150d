export { naturalBaselines } from './baselines/natural.ts';
export { type Comparison, compare } from './compare.ts';
export { type Evaluation, evaluate, type GroupScore, type Mistake } from './evaluate.ts';
export { formatEvaluation } from './presentation/report.ts';
export { type Ranker, rankingOf } from './ranker.ts';
