import type { Catalogue } from '../catalogue/schema.ts';
import { RouterError } from '../errors.ts';
import { FeatureExtractor } from '../features/extract.ts';
import type { Segmenter } from '../features/segmenter.ts';
import type { Lexicon } from '../lexicon/schema.ts';
import { decodeModel, encodeModel } from '../model/codec.ts';
import { quantise } from '../model/quantise.ts';
import type { Model, ModelHeader, Priors } from '../model/schema.ts';
import { besideWeights } from '../model/weights.ts';
import type { Family } from '../relations/schema.ts';
import type { Ticket } from '../ticket/schema.ts';
import { learnAttention } from './attention.ts';
import { departmentClassesOf, trainDepartments } from './departments.ts';
import { buildDesign, withTargetsOf } from './design.ts';
import {
  catalogueDocuments,
  classesOf,
  isLearnable,
  lexiconDocuments,
  relationDocuments,
  ticketDocuments,
} from './documents.ts';
import { groupBy } from './group-by.ts';
import { holdOut } from './hold-out.ts';
import { defaultTrainingOptions, type TrainingOptions } from './options.ts';
import { settleOutside } from './outside-topics.ts';
import { ownWeights } from './own-weights.ts';
import { trainEnsemble } from './softmax.ts';
import { buildVocabulary } from './vocabulary.ts';

export interface TrainingInput {
  readonly catalogue: Catalogue;
  /** Labelled tickets to learn from; may be empty, where only the list and the lexicon speak. */
  readonly tickets: readonly Ticket[];
  /**
   * How many tickets each ticket counts as, above 0, in their order: 3 weighs like the same ticket three times. Confidence
   * is still fitted on each once. Omitted: 1 each.
   */
  readonly weights?: readonly number[];
  readonly lexicon: Lexicon;
  /** Families of overlapping entries; omitted: none. */
  readonly relations?: readonly Family[];
  /** Cuts words for features; omitted: none. The model remembers its name. */
  readonly segmenter?: Segmenter;
  /** Priors per channel, stored with the model; omitted: none. */
  readonly channels?: Readonly<Record<string, Priors>>;
  /** SHA-256 of the data, for provenance; omitted: empty. */
  readonly dataHash?: string;
  /** Omitted: {@link defaultTrainingOptions}. */
  readonly options?: TrainingOptions;
}

/** A trained model as the bytes of its file, and read back from them. */
export interface TrainingResult {
  readonly file: Uint8Array;
  readonly model: Model;
}

/**
 * Trains a model. Pure and deterministic: the same input gives the same bytes under the same version of Node.
 *
 * @throws RouterError `training-empty` where there is nothing to learn from; `options-invalid` where the weights do
 *   not fit the tickets
 */
export function train(input: TrainingInput): TrainingResult {
  const options = input.options ?? defaultTrainingOptions;
  const segmenter = input.segmenter ?? null;
  const classes = classesOf(input.catalogue, input.lexicon);
  const tickets = input.tickets.filter((ticket) => isLearnable(ticket, classes));
  const own = ownWeights(input.tickets.length, input.weights).filter((_, i) =>
    isLearnable(input.tickets[i]!, classes),
  );
  const fromTickets = ticketDocuments(tickets, own, classes, options.documents, segmenter);
  const fromLexicon = lexiconDocuments(input.lexicon, classes, options.documents, segmenter);
  const fromCatalogue = catalogueDocuments(input.catalogue, classes, options.documents, segmenter);
  const fromRelations = relationDocuments(input.relations ?? [], classes, options.documents, segmenter);
  const documents = [...fromTickets, ...fromLexicon, ...fromCatalogue, ...fromRelations];
  if (documents.length === 0) {
    throw new RouterError('training-empty', {
      zh: '没有可用于训练的内容:工单、词库、清单都为空。',
      en: 'There is nothing to train on: no tickets, no lexicon, no entries.',
    });
  }
  const vocabulary = buildVocabulary(
    [
      ...fromTickets.map((document) => [document]),
      ...groupBy(
        [...fromLexicon, ...fromCatalogue, ...fromRelations],
        (document) => document.targets[0]!.klass,
      ).values(),
    ],
    input.lexicon,
    options.minimumGroups,
  );
  const count = classes.entries.length + classes.outside.length;
  const plain = new FeatureExtractor(vocabulary.table, vocabulary.idf, options.segmentWeights);
  const first = settleOutside(buildDesign(documents, plain, count), documents, classes, options);
  const attention = learnAttention(first, tickets, fromTickets, classes, plain, options);
  const extractor =
    attention === null
      ? plain
      : new FeatureExtractor(vocabulary.table, vocabulary.idf, options.segmentWeights, attention);
  const design = attention === null ? first : withTargetsOf(buildDesign(documents, extractor, count), first);
  const held = holdOut(design, tickets, fromTickets, classes, extractor, options);
  const weights = trainEnsemble(design, options.softmax);
  const departmentClasses = departmentClassesOf(input.catalogue);
  const departments = trainDepartments(
    departmentClasses,
    input.catalogue,
    tickets,
    own,
    extractor,
    segmenter,
  );
  const body = quantise(vocabulary, besideWeights(weights, departments), {
    ...options.prune,
    centred: count,
  });
  const header: Omit<ModelHeader, 'version' | 'sizes' | 'format'> = {
    id: `${input.catalogue.id}-linear`,
    catalogue: { id: input.catalogue.id, version: input.catalogue.version },
    classes: {
      entries: [...classes.entries],
      outside: [...classes.outside],
      departments: departmentClasses,
    },
    segmenter: segmenter?.name ?? 'none',
    segmentWeights: options.segmentWeights,
    ...(attention === null ? {} : { attention }),
    calibration: held.calibration,
    thresholds: held.thresholds,
    channels: { ...input.channels },
    provenance: {
      data: input.dataHash ?? '',
      tickets: fromTickets.length,
      terms: fromLexicon.length,
      options: { ...options },
      metrics: held.metrics,
    },
  };
  const file = encodeModel(header, body);
  return { file, model: decodeModel(file) };
}
