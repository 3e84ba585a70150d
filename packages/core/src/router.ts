import type { Answer, EntryRef, Notice, RequestAnswer } from './answer/schema.ts';
import type { Catalogue, Entry } from './catalogue/schema.ts';
import { probability } from './decision/calibrate.ts';
import {
  type Distribution,
  distributionOf,
  logOdds,
  logPriors,
  underPriors,
} from './decision/distribution.ts';
import type { Posteriors } from './decision/estimate-priors.ts';
import { SEVERAL, SUSPECTED, type Suspects, splitOf, suspectsOf } from './decision/requests.ts';
import { signalsOf } from './decision/signals.ts';
import { trusted } from './decision/trust.ts';
import { RouterError } from './errors.ts';
import { createDutyFinder, type DutyFinder } from './explanation/duties.ts';
import {
  type EntryWording,
  type EvidenceScratch,
  evidenceFor,
  evidenceScratch,
  wordingOf,
} from './explanation/evidence.ts';
import {
  decideNotice,
  discontinuedNotice,
  emptyNotice,
  noModelNotice,
  type Overlap,
  overlapNotices,
  overlapsOf,
  severalNotice,
  truncatedNotice,
} from './explanation/notices.ts';
import { FeatureExtractor, type FeatureVector } from './features/extract.ts';
import { FeatureTable } from './features/feature-table.ts';
import { createIntlSegmenter } from './features/intl-segmenter.ts';
import { type ReadText, readText } from './features/read-text.ts';
import type { Segmenter } from './features/segmenter.ts';
import { type Model, type Priors, priorsSchema } from './model/schema.ts';
import type { Family } from './relations/schema.ts';
import { lexicalModel } from './scoring/lexical-model.ts';
import { LinearScorer } from './scoring/linear-scorer.ts';
import { TEXT_LIMIT } from './text/normalise.ts';

export interface RouterOptions {
  /** The three lists to route by. */
  readonly catalogue: Catalogue;
  /** A model trained on this catalogue. Omitted: only the list's own wording is compared, and nothing is routed without a person. */
  readonly model?: Model;
  /**
   * Cuts words. Omitted: the engine's `Intl.Segmenter`, where the model knows words at all. The model was trained
   * with one segmenter and works with any; the loss is measured by `eval`.
   */
  readonly segmenter?: Segmenter;
  /** Families of overlapping entries. Omitted: no `overlap` and `decide` notices. */
  readonly relations?: readonly Family[];
  /** Name of a channel whose priors the model carries, or `none`. Omitted: `none`, all entries alike. */
  readonly channel?: string;
  /** One's own priors; they take the place of the channel's. Omitted: the channel's. */
  readonly priors?: Priors;
  /** Confidence from which no person is needed, 0..1. Omitted: the model's, chosen for 95 % precision. */
  readonly thresholds?: { readonly routed?: number; readonly outside?: number };
}

export interface Router {
  /**
   * Answers one task. Any string is answered; texts past `TEXT_LIMIT` are read up to it, and a notice says so.
   *
   * @param text the task in Chinese, as given
   */
  route(text: string): Answer;
  /**
   * A text's classes before any priors, entries not calibrated: what `estimatePriors` works on. Neither `channel` nor
   * `priors` moves it. Not to be shown as a confidence; the answer's is calibrated.
   *
   * @param text the task in Chinese, as given; a text without words gets the model's bias alone
   */
  posteriors(text: string): Posteriors;
  /** The priors that {@link posteriors} stand under: all entries alike, outside as the model's calibration was fitted on. */
  readonly ownPriors: Priors;
}

/** How far channel priors are followed; chosen by cross-validation, see docs/scoring.md. */
const PRIOR_STRENGTH = 0.35;

/**
 * Makes a router. Costs some milliseconds; make one and keep it. The router is not re-entrant across threads: give
 * each worker its own.
 *
 * @throws RouterError `model-catalogue-mismatch` where the model was trained on other entries;
 *   `priors-invalid` where priors name unknown entries; `options-invalid` where the channel is unknown or a threshold is no probability
 * @example
 * const router = createRouter({ catalogue: loadCatalogue(), model: loadModel() });
 * router.route('村里老李头去年就没了,高龄补贴还在往卡里打').entry?.id; // 'reclaimed-005'
 */
export function createRouter(options: RouterOptions): Router {
  return new LinearRouter(options);
}

const round4 = (value: number): number => Math.round(value * 1e4) / 1e4;

/** A text is cut into at most this many requests. */
const MOST_REQUESTS = 4;

/** An answer, and where in the text as given a second request begins; null where it holds one. */
interface Reading {
  readonly answer: Answer;
  readonly cut: number | null;
}

/** A text with a Chinese character has something to read. */
const readable = /\p{Script=Han}/u;

interface Scored {
  readonly vector: FeatureVector;
  readonly logits: Float64Array;
  /** Under no priors. */
  readonly plain: Distribution;
  /** Calibrated probability that no entry covers the text, under no priors. */
  readonly outside: number;
}

/** What is made once per entry, when it is first answered. */
interface Prepared {
  readonly finder: DutyFinder;
  readonly wording: EntryWording;
  readonly overlaps: readonly Overlap[];
  /** Where the model's columns of its departments stand behind the others; null where it has none. */
  readonly departments: readonly number[] | null;
}

class LinearRouter implements Router {
  readonly ownPriors: Priors;
  private readonly entries: readonly Entry[];
  private readonly byId: ReadonlyMap<string, Entry>;
  private readonly columnOf: ReadonlyMap<string, number>;
  private readonly model: Model;
  private readonly segmenter: Segmenter | null;
  private readonly table: FeatureTable;
  private readonly extractor: FeatureExtractor;
  private readonly scorer: LinearScorer;
  /** Scores clauses while the whole text's scores are still needed. */
  private readonly clauseScorer: LinearScorer;
  private readonly scratch: EvidenceScratch;
  private readonly priors: Float64Array | null;
  private readonly trust: Priors['trust'];
  private readonly thresholds: { readonly routed: number; readonly outside: number };
  private readonly families: ReadonlyMap<string, readonly Family[]>;
  private readonly prepared = new Map<string, Prepared>();
  /** Columns of entries and outside topics; those of departments come behind. */
  private readonly main: number;
  private readonly listOnly: boolean;
  private readonly stamp: Pick<Answer, 'catalogue' | 'model'>;

  constructor(options: RouterOptions) {
    const { catalogue } = options;
    this.listOnly = options.model === undefined;
    const wanted = options.segmenter ?? null;
    this.model = options.model ?? lexicalModel(catalogue, wanted);
    const { header } = this.model;
    this.byId = new Map(catalogue.entries.map((entry) => [entry.id, entry]));
    this.entries = entriesOf(header.classes.entries, this.byId, header.catalogue, catalogue);
    this.columnOf = new Map(header.classes.entries.map((id, column) => [id, column]));
    this.main = header.classes.entries.length + header.classes.outside.length;
    this.segmenter = header.segmenter === 'none' ? null : (wanted ?? createIntlSegmenter());
    this.table = new FeatureTable(this.model.hashes);
    this.extractor = new FeatureExtractor(
      this.table,
      this.model.idf,
      header.segmentWeights,
      header.attention ?? null,
    );
    this.scorer = new LinearScorer(this.model);
    this.clauseScorer = new LinearScorer(this.model);
    this.scratch = evidenceScratch(this.table.size);
    const priors = priorsOf(options, this.model);
    this.priors =
      priors === null
        ? null
        : logPriors(priors, header.classes, header.calibration.outsideShare, PRIOR_STRENGTH);
    this.trust = priors?.trust;
    const thresholds = priors?.thresholds ?? header.thresholds;
    this.ownPriors = {
      entries: Object.fromEntries(header.classes.entries.map((id) => [id, 1])),
      outside: header.calibration.outsideShare,
    };
    this.thresholds = {
      routed: checkedThreshold(options.thresholds?.routed ?? thresholds.routed),
      outside: checkedThreshold(options.thresholds?.outside ?? thresholds.outside),
    };
    this.families = familiesByEntry(options.relations ?? []);
    this.stamp = {
      catalogue: { id: catalogue.id, version: catalogue.version },
      model: { id: header.id, version: header.version },
    };
  }

  route(text: string): Answer {
    const { answer, cut } = this.read(text);
    if (cut === null) return answer;
    const requests = merged(this.requests(text.slice(0, TEXT_LIMIT), 0, cut, MOST_REQUESTS));
    // Sides that turn out to want the same are one request after all.
    if (requests.length < 2) return answer;
    return {
      ...(answer.entry === null ? leading(requests) : answer),
      outcome: 'review',
      notices: [severalNotice(requests.map(({ entry }) => entry)), ...answer.notices],
      requests,
    };
  }

  posteriors(text: string): Posteriors {
    const { entries } = this.model.header.classes;
    const { plain, outside } = this.score(readText(text, this.segmenter));
    const p = new Float32Array(entries.length + 1);
    p.set(plain.p.subarray(0, entries.length));
    p[entries.length] = plain.outside;
    return { entries, p, outside };
  }

  /** A text's logits and what they say before any priors; all of it overwritten by the next text. */
  private score(read: ReadText): Scored {
    const vector = this.extractor.extract(read);
    const logits = this.scorer.score(vector);
    const plain = distributionOf(logits.subarray(0, this.main), this.entries.length);
    const signals = signalsOf(plain, read.normalised.text.length);
    return { vector, logits, plain, outside: probability(this.model.header.calibration.outside, signals) };
  }

  /** The answers to both sides of a cut, each cut further where it holds several requests itself. */
  private requests(text: string, offset: number, cut: number, most: number): RequestAnswer[] {
    const sides: [string, number][] = [
      [text.slice(0, cut), offset],
      [text.slice(cut), offset + cut],
    ];
    const answers: RequestAnswer[] = [];
    for (const [side, start] of sides) {
      const found = this.read(side);
      const room = most - answers.length - (start === offset ? 1 : 0);
      if (found.cut !== null && room > 1) answers.push(...this.requests(side, start, found.cut, room));
      else answers.push(placed(found.answer, start, side.length));
    }
    return answers;
  }

  private read(text: string): Reading {
    const read = readText(text, this.segmenter);
    const notices: Notice[] = [];
    if (read.normalised.truncated) notices.push(truncatedNotice);
    if (!readable.test(read.normalised.text)) {
      return { answer: this.nothing([...notices, emptyNotice], 0), cut: null };
    }
    const { vector, logits, plain, outside: beyond } = this.score(read);
    const learned = logits.slice(this.main);
    // Priors overwrite the distribution.
    const suspects = suspectsOf(plain);
    const { distribution, shift } =
      this.priors === null ? { distribution: plain, shift: 0 } : underPriors(plain, this.priors);
    const outside = 1 / (1 + Math.exp(-trusted(logOdds(beyond) + shift, this.trust)));
    const signals = signalsOf(distribution, read.normalised.text.length);
    const right = probability(this.model.header.calibration.entry, signals) * (1 - outside);
    const best = distribution.ranked[0]!;
    const entry = this.entries[best]!;
    if (this.listOnly) notices.push(noModelNotice);

    if (outside >= this.thresholds.outside && outside > right) {
      const away = {
        ...this.nothing(notices, round4(outside)),
        alternatives: this.alternatives(distribution, 0, 1 - outside),
      };
      return { answer: away, cut: this.cut(read, suspects).at };
    }
    const { finder, wording, departments, overlaps } = this.prepare(entry);
    const evidence = evidenceFor(read, vector, distribution.ranked, wording, {
      model: this.model,
      hits: this.extractor.hitsOf(read),
      scorer: this.scorer,
      original: text,
      scratch: this.scratch,
    });
    // The vector is done with: reading the clauses overwrites it.
    const { at, probability: several } = this.cut(read, suspects);
    const sure = !this.listOnly && right >= this.thresholds.routed && several < SUSPECTED;
    const found = [
      discontinuedNotice(entry),
      ...overlapNotices(overlaps, (id) => this.closeness(distribution, id)),
      sure ? null : this.decide(entry, distribution),
    ];
    for (const notice of found) if (notice) notices.push(notice);
    const answer: Answer = {
      outcome: sure ? 'routed' : 'review',
      list: entry.list,
      entry: refOf(entry),
      ...finder.find(read.normalised.text, departments?.map((column) => learned[column]!) ?? null),
      confidence: round4(right),
      outsideConfidence: round4(outside),
      alternatives: this.alternatives(distribution, 1, Math.max(0, 1 - right - outside)),
      evidence,
      notices,
      ...this.stamp,
    };
    return { answer, cut: at };
  }

  /** How likely the text holds several requests, and where, if it does, the second begins in the text as given. */
  private cut(
    read: ReadText,
    suspects: Suspects,
  ): { readonly at: number | null; readonly probability: number } {
    const { several } = this.model.header.calibration;
    if (!several) return { at: null, probability: 0 };
    const split = splitOf(read, suspects, (clause) => {
      const vector = this.extractor.extract(read, { from: clause, to: clause + 1 });
      const logits = this.clauseScorer.score(vector);
      return { norm: vector.norm, logitOf: (column) => logits[column]! - this.model.bias[column]! };
    });
    if (split === null) return { at: null, probability: 0 };
    const likely = probability(several, split.signals);
    const start = read.normalised.starts[read.segments[split.at]!.start]!;
    return { at: likely < SEVERAL ? null : start, probability: likely };
  }

  private nothing(notices: Notice[], confidence: number): Answer {
    return {
      outcome: 'outside',
      list: null,
      entry: null,
      departments: [],
      township: { acts: false, duty: '', clause: null },
      confidence,
      outsideConfidence: confidence,
      alternatives: [],
      evidence: [],
      notices,
      ...this.stamp,
    };
  }

  /** The next entries share what probability is left, as the score shares it among them. */
  private alternatives(distribution: Distribution, from: number, left: number): Answer['alternatives'] {
    const { p, ranked, outside } = distribution;
    const before = ranked.slice(0, from).reduce((sum, column) => sum + p[column]!, 0);
    const rest = Math.max(1e-9, 1 - outside - before);
    return ranked.slice(from, from + 4).map((column) => ({
      entry: refOf(this.entries[column]!),
      confidence: round4(Math.min(1, (p[column]! / rest) * left)),
    }));
  }

  private closeness(distribution: Distribution, id: string): number {
    const column = this.columnOf.get(id);
    return column === undefined ? 0 : distribution.p[column]!;
  }

  private decide(entry: Entry, distribution: Distribution): Notice | null {
    const second = distribution.ranked[1];
    if (second === undefined) return null;
    return decideNotice(entry.id, this.entries[second]!.id, this.families.get(entry.id) ?? []);
  }

  private prepare(entry: Entry): Prepared {
    const known = this.prepared.get(entry.id);
    if (known) return known;
    const first = this.model.header.classes.departments.findIndex((one) => one.entry === entry.id);
    const made: Prepared = {
      finder: createDutyFinder(entry, (hash) => {
        const feature = this.table.find(hash);
        return feature < 0 ? 4 : this.model.idf[feature]!;
      }),
      wording: wordingOf(entry),
      overlaps: overlapsOf(entry, this.families.get(entry.id) ?? [], this.byId),
      departments: first < 0 ? null : entry.departments.map((_, i) => first + i),
    };
    this.prepared.set(entry.id, made);
    return made;
  }
}

/** The first request that an entry covers, as the answer to a text that seemed to lie outside as a whole. */
function leading(requests: readonly RequestAnswer[]): Answer {
  const { span: _, ...answer } = requests.find(({ entry }) => entry !== null)!;
  return answer;
}

/** Neighbours that want the same are one request; the surer of their answers stands for both. */
function merged(requests: readonly RequestAnswer[]): RequestAnswer[] {
  const kept: RequestAnswer[] = [];
  for (const next of requests) {
    const last = kept.at(-1);
    if (last === undefined || last.entry?.id !== next.entry?.id) {
      kept.push(next);
      continue;
    }
    const surer = next.confidence > last.confidence ? next : last;
    kept[kept.length - 1] = { ...surer, span: { start: last.span.start, end: next.span.end } };
  }
  return kept;
}

/** An answer to a stretch of a longer text, as one of its requests. */
function placed(answer: Answer, start: number, length: number): RequestAnswer {
  return {
    ...answer,
    evidence: answer.evidence.map((one) => ({ ...one, start: one.start + start, end: one.end + start })),
    span: { start, end: start + length },
  };
}

function refOf({ id, name, category, list }: Entry): EntryRef {
  return { id, name, category, list };
}

function entriesOf(
  ids: readonly string[],
  byId: ReadonlyMap<string, Entry>,
  trained: { id: string; version: string },
  catalogue: Catalogue,
): Entry[] {
  return ids.map((id) => {
    const entry = byId.get(id);
    if (entry && trained.version === catalogue.version) return entry;
    throw new RouterError('model-catalogue-mismatch', {
      zh: `模型是按另一份清单训练的(${trained.id} ${trained.version}),与当前清单(${catalogue.id} ${catalogue.version})不符;请换用对应的模型,或按当前清单重新训练,或不带模型使用。`,
      en: `The model was trained on another catalogue (${trained.id} ${trained.version}) than this one (${catalogue.id} ${catalogue.version}); use its own model, train anew, or route without a model.`,
    });
  });
}

function priorsOf(options: RouterOptions, model: Model): Priors | null {
  if (options.priors) return checkedPriors(options.priors, model);
  const channel = options.channel ?? 'none';
  if (channel === 'none') return null;
  const priors = Object.hasOwn(model.header.channels, channel) ? model.header.channels[channel] : undefined;
  if (!priors) {
    const known = ['none', ...Object.keys(model.header.channels)].join('、');
    throw new RouterError('options-invalid', {
      zh: `没有名为“${channel}”的渠道;可用的是:${known}。`,
      en: `There is no channel "${channel}"; known are: ${known}.`,
    });
  }
  return priors;
}

function checkedPriors(given: Priors, model: Model): Priors {
  const parsed = priorsSchema.safeParse(given);
  if (!parsed.success) {
    const { path } = parsed.error.issues[0]!;
    throw new RouterError('priors-invalid', {
      zh: `先验的 ${path.join('.')} 不对:各事项的比例应大于 0,清单外的比例(outside)应在 0 与 1 之间。`,
      en: `The priors are wrong at ${path.join('.')}: an entry's weight is above 0, the share outside between 0 and 1.`,
    });
  }
  const priors = parsed.data;
  const unknown = Object.keys(priors.entries).filter((id) => !model.header.classes.entries.includes(id));
  if (unknown.length === 0) return priors;
  const some = unknown.slice(0, 5).join('、');
  throw new RouterError('priors-invalid', {
    zh: `先验里有清单没有的事项:${some};请核对编号。`,
    en: `The priors name entries the catalogue has not: ${some}.`,
  });
}

function checkedThreshold(value: number): number {
  if (value >= 0 && value <= 1) return value;
  throw new RouterError('options-invalid', {
    zh: `阈值应在 0 到 1 之间,不是 ${value}。`,
    en: `A threshold lies between 0 and 1, unlike ${value}.`,
  });
}

function familiesByEntry(relations: readonly Family[]): Map<string, Family[]> {
  const byEntry = new Map<string, Family[]>();
  for (const family of relations) {
    for (const { entry } of family.members) {
      const families = byEntry.get(entry);
      if (families) families.push(family);
      else byEntry.set(entry, [family]);
    }
  }
  return byEntry;
}
