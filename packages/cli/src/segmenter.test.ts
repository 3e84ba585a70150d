import { RouterError } from '@duty-router/core';
import { expect, it } from 'vitest';
import { openSegmenter } from './segmenter.ts';
import type { Terminal } from './terminal.ts';

it('falls back to Intl with exactly one line that says so', () => {
  const told: string[] = [];
  const terminal: Terminal = {
    stdin: process.stdin,
    out: async () => {},
    tell: (zh) => told.push(zh),
    language: 'zh',
    colour: false,
  };
  const missing = (): never => {
    throw new RouterError('segmenter-unavailable', { zh: '没有', en: 'none' });
  };
  const { segmenter } = openSegmenter(undefined, null, terminal, missing);
  expect(segmenter?.name).toBe('intl');
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('改用内置的 Intl 分词');
});
