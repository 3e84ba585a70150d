import type { Answer } from '@duty-router/core';
import { expect, it } from 'vitest';
import { formatCard } from './card.ts';

const text = '路灯坏了没人修。另外高龄补贴去哪儿申请?';
const entry = (id: string, name: string) =>
  ({ id, name, category: '民生服务', list: 'basic' }) as NonNullable<Answer['entry']>;
const base: Omit<Answer, 'requests'> = {
  outcome: 'review',
  list: 'basic',
  entry: entry('basic-083', '村容村貌'),
  departments: [],
  township: { acts: true, duty: '村容村貌', clause: null },
  confidence: 0.8,
  outsideConfidence: 0.01,
  alternatives: [],
  evidence: [],
  notices: [],
  catalogue: { id: 'toy', version: '1' },
  model: { id: 'toy', version: '1' },
};

it('shows each request of several with its own words and its own entry', () => {
  const card = formatCard(
    {
      ...base,
      notices: [{ code: 'several-requests', message: '这一件里有 2 个诉求' }],
      requests: [
        { ...base, span: { start: 0, end: 8 } },
        { ...base, entry: entry('basic-039', '高龄津贴'), span: { start: 8, end: text.length } },
      ],
    },
    text,
    'zh',
    false,
  );
  expect(card).toMatch(/^这一件里有 2 个诉求\n/u);
  expect(card).toMatch(/诉求1:“路灯坏了没人修。”\n[^诉]*事项:basic-083/u);
  expect(card).toMatch(/诉求2:“另外高龄补贴去哪儿申请\?”\n[^诉]*事项:basic-039/u);
});

it('shows one card where there is one request', () => {
  expect(formatCard(base, text, 'zh', false)).toMatch(/^结论:请人工核对\(把握 80%\)\n/u);
});
