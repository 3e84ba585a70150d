import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerSchema } from './answer/schema.ts';
import { toyCatalogue, toyFamilies, toyLexicon, toyTickets } from './fixtures/toy.ts';
import { createRouter } from './router.ts';
import { TEXT_LIMIT } from './text/normalise.ts';
import { defaultTrainingOptions } from './training/options.ts';
import { train } from './training/train.ts';

// So few words that each counts, even one seen once.
const options = { ...defaultTrainingOptions, minimumGroups: 1 };
const { model } = train({ catalogue: toyCatalogue, tickets: toyTickets, lexicon: toyLexicon, options });
const router = createRouter({
  catalogue: toyCatalogue,
  model,
  relations: toyFamilies,
  thresholds: { routed: 0.5, outside: 0.9 },
});
const listOnly = createRouter({ catalogue: toyCatalogue });

// Cuts wherever two sides speak for different entries.
const cutting = createRouter({
  catalogue: toyCatalogue,
  model: {
    ...model,
    header: {
      ...model.header,
      calibration: { ...model.header.calibration, several: { intercept: 5, coefficients: {} } },
    },
  },
});

describe('several requests', () => {
  const text = '校门口没人管。另外老年钱呢?';

  it('are answered each on their own, and the whole goes to a person', () => {
    const answer = answerSchema.parse(cutting.route(text));
    expect(answer.outcome).toBe('review');
    expect(answer.requests?.map(({ entry }) => entry?.id)).toEqual(['coordinated-001', 'basic-001']);
    expect(answer.requests?.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '校门口没人管。',
      '另外老年钱呢?',
    ]);
    expect(answer.notices[0]).toMatchObject({
      code: 'several-requests',
      entries: ['coordinated-001', 'basic-001'],
    });
  });

  it('cover the text without gaps, with evidence inside their spans, whatever the text', () => {
    const piece = fc.constantFrom(
      '高龄补贴',
      '往回要',
      '护学岗',
      '校门口',
      '快递',
      '医保示范点',
      '满八十',
      ',',
      '。',
      ' ',
      'Ａ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const whole = pieces.join('');
        const { requests } = cutting.route(whole);
        if (requests === undefined) return;
        expect(requests.length).toBeGreaterThanOrEqual(2);
        expect(requests.length).toBeLessThanOrEqual(4);
        expect(requests.map(({ span }) => whole.slice(span.start, span.end)).join('')).toBe(whole);
        for (const { span, evidence } of requests) {
          for (const one of evidence) {
            expect(one.start).toBeGreaterThanOrEqual(span.start);
            expect(one.end).toBeLessThanOrEqual(span.end);
            expect(whole.slice(one.start, one.end)).toBe(one.text);
          }
        }
      }),
    );
  });
});

it.each(['', '-', '😀', '???', '13800138000', 'abc', '𠮷'.slice(0, 1)])(
  'has nothing to read in %j',
  (text) => {
    const answer = router.route(text);
    expect(answer).toMatchObject({ outcome: 'outside', entry: null });
    expect(answer.notices.map(({ code }) => code)).toContain('empty');
  },
);

it('never routes by the list alone, however low the threshold', () => {
  const eager = createRouter({ catalogue: toyCatalogue, thresholds: { routed: 0 } });
  expect(eager.route('高龄津贴受理').outcome).toBe('review');
});

it.each([
  ['a weight below nothing', { entries: { 'basic-001': -1 }, outside: 0.3 }],
  ['a weight of nothing', { entries: { 'basic-001': 0 }, outside: 0.3 }],
  ['a share above 1', { entries: {}, outside: 1.5 }],
  ['no number', { entries: {}, outside: Number.NaN }],
  ['an entry of another list', { entries: { 'basic-099': 1 }, outside: 0.3 }],
])('refuses priors with %s', (_, priors) => {
  expect(() => createRouter({ catalogue: toyCatalogue, model, priors })).toThrow(
    expect.objectContaining({ code: 'priors-invalid' }),
  );
});

it('reads no request past the limit of a text', () => {
  const text = `${'校门口没人管。'.repeat(TEXT_LIMIT / 7 - 2)}另外老年钱呢?${'护学岗。'.repeat(1000)}`;
  const { requests = [], evidence } = cutting.route(text);
  for (const { span } of requests) expect(span.end).toBeLessThanOrEqual(TEXT_LIMIT);
  for (const { end } of evidence) expect(end).toBeLessThanOrEqual(TEXT_LIMIT);
});

it('keeps the contract where one request lies outside and the other inside', () => {
  const piece = fc.constantFrom('快递丢了。', '驿站不赔,', '老年钱呢?', '校门口,', '另外', '往回要。');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const answer = answerSchema.parse(cutting.route(pieces.join('')));
      if (answer.requests) expect(answer.outcome).toBe('review');
    }),
  );
  const mixed = cutting.route('驿站呢。另外老年钱呢?');
  expect(mixed.entry?.id).toBe('basic-001');
});

it('takes neighbours that want the same for one request', () => {
  const { requests = [] } = cutting.route('校门口没人管。另外老年钱呢?还有老年钱。');
  const ids = requests.map(({ entry }) => entry?.id);
  ids.forEach((id, i) => {
    if (i > 0) expect(id).not.toBe(ids[i - 1]);
  });
});

describe('route', () => {
  it.each([
    ['with a model', router],
    ['with the list alone', listOnly],
  ])('keeps the answer contract for any string, %s', (_, one) => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 120 }),
          fc.string({ unit: fc.constantFrom(...'高龄补贴追缴学校门口护学岗快递,。?! 😀'), maxLength: 60 }),
        ),
        (text) => {
          const answer = answerSchema.parse(one.route(text));
          for (const evidence of answer.evidence) {
            expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
          }
          expect(answer.alternatives.map(({ entry }) => entry.id)).not.toContain(answer.entry?.id);
          const shares = answer.alternatives.reduce((sum, { confidence }) => sum + confidence, 0);
          expect(shares).toBeLessThanOrEqual(1.001);
        },
      ),
    );
  });

  it('tells the application from the recovery of the same allowance', () => {
    expect(router.route('我妈满八十,怎么申请老年钱').entry?.id).toBe('basic-001');
    expect(router.route('人都走了,补贴还在打,钱往回要').entry?.id).toBe('reclaimed-001');
  });

  it('says that the same matter stands elsewhere, and what decides', () => {
    const notice = router.route('人走了高龄补贴还在发').notices.find(({ code }) => code === 'overlap');
    expect(notice?.entries).toEqual(['basic-001']);
    expect(notice?.message).toContain('是来申请,还是把发错的钱追回来?');
  });

  it('names the department whose clause it is first, and the clause', () => {
    const [first] = router.route('校园周边护学岗没人巡查').departments;
    expect(first).toMatchObject({ name: '县公安局', role: 'joint', clause: 2 });
    const [lead] = router.route('学校没有开展安全演练').departments;
    expect(lead).toMatchObject({ name: '县教育局', role: 'lead', clause: 1 });
  });

  it('picks the clause of the township’s own duty', () => {
    expect(router.route('学校旁边水塘没有警示标志').township).toMatchObject({ acts: true, clause: 2 });
  });

  it('lets nobody act on a duty that was discontinued', () => {
    const answer = router.route('医保示范点还创建吗');
    expect(answer.entry?.id).toBe('reclaimed-002');
    expect(answer.departments).toEqual([]);
    expect(answer.notices.map(({ code }) => code)).toContain('discontinued');
  });

  it('answers nothing for nothing, and says so', () => {
    for (const text of ['', ' \n\t', '\u0000']) {
      const answer = router.route(text);
      expect(answer.outcome).toBe('outside');
      expect(answer.confidence).toBe(0);
      expect(answer.notices.map(({ code }) => code)).toContain('empty');
    }
  });

  it('reads a megabyte up to its limit and says so', () => {
    const answer = router.route('高龄补贴怎么领。'.repeat(130_000));
    expect(answer.notices.map(({ code }) => code)).toContain('truncated');
    for (const evidence of answer.evidence) expect(evidence.end).toBeLessThanOrEqual(TEXT_LIMIT);
  });

  it('gives the same answer again, whatever came between', () => {
    const text = '老人走了,津贴还在往卡里打';
    const before = JSON.stringify(router.route(text));
    router.route('快递丢了');
    router.route('x'.repeat(5000));
    expect(JSON.stringify(router.route(text))).toBe(before);
  });
});

describe('createRouter', () => {
  it('refuses a model of another catalogue, and says what to do', () => {
    const other = { ...toyCatalogue, version: 'ffffffffffffffff' };
    expect(() => createRouter({ catalogue: other, model })).toThrow(
      expect.objectContaining({ code: 'model-catalogue-mismatch' }),
    );
  });

  it('refuses an unknown channel, prototype names included', () => {
    for (const channel of ['phone', '__proto__', 'constructor']) {
      expect(() => createRouter({ catalogue: toyCatalogue, model, channel })).toThrow(
        expect.objectContaining({ code: 'options-invalid' }),
      );
    }
  });

  it('refuses priors over entries the catalogue has not', () => {
    const priors = { entries: { 'basic-999': 2 }, outside: 0.1 };
    expect(() => createRouter({ catalogue: toyCatalogue, model, priors })).toThrow(
      expect.objectContaining({ code: 'priors-invalid' }),
    );
  });

  it('refuses a threshold that is no probability', () => {
    expect(() => createRouter({ catalogue: toyCatalogue, model, thresholds: { routed: 2 } })).toThrow(
      expect.objectContaining({ code: 'options-invalid' }),
    );
  });

  it('lets priors move an undecided answer', () => {
    const text = '高龄';
    const p = (id: string, options: object): number => {
      const answer = createRouter({ catalogue: toyCatalogue, model, ...options }).route(text);
      const all = [answer.entry, ...answer.alternatives.map(({ entry }) => entry)].filter(
        (entry) => entry !== null,
      );
      return all.findIndex((entry) => entry.id === id);
    };
    const favour = (id: string) => ({
      priors: { entries: { [id]: 1e12, 'reclaimed-002': 1 }, outside: 0.01 },
    });
    expect(p('basic-001', favour('basic-001'))).toBe(0);
    expect(p('reclaimed-001', favour('reclaimed-001'))).toBe(0);
  });

  it('without a model never routes by itself, and says why', () => {
    const answer = listOnly.route('对违规领取高龄津贴的追缴');
    expect(answer.outcome).toBe('review');
    expect(answer.entry?.id).toBe('reclaimed-001');
    expect(answer.notices.map(({ code }) => code)).toContain('no-model');
  });
});

describe('posteriors', () => {
  it('are a probability per entry and one of all that is outside, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { entries, p, outside } = router.posteriors(text);
        expect(entries).toEqual(Object.keys(router.ownPriors.entries));
        expect(p).toHaveLength(entries.length + 1);
        expect(p.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
        expect(outside).toBeGreaterThanOrEqual(0);
        expect(outside).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('do not move with the router’s priors, and keep what an earlier call gave', () => {
    const priors = { entries: { 'reclaimed-001': 50, 'basic-001': 1 }, outside: 0.1 };
    const leaning = createRouter({ catalogue: toyCatalogue, model, priors });
    const first = router.posteriors('老年钱在哪儿申请');
    const kept = [...first.p];
    router.posteriors('快递丢了');
    expect([...first.p]).toEqual(kept);
    expect([...leaning.posteriors('老年钱在哪儿申请').p]).toEqual(kept);
  });
});
