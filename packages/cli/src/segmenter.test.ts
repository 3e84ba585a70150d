import { RouterError } from '@duty-router/core';
import { expect, it } from 'vitest';
import { openSegmenter } from './segmenter.ts';
import { watchedTerminal } from './testing/watched.ts';

it('falls back to Intl with exactly one line that says so', () => {
  const { terminal, seen } = watchedTerminal();
  const missing = (): never => {
    throw new RouterError('segmenter-unavailable', { zh: '没有', en: 'none' });
  };
  const { segmenter } = openSegmenter(undefined, null, terminal, missing);
  expect(segmenter?.name).toBe('intl');
  const lines = seen()
    .told.split('\n')
    .filter((line) => line !== '');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('改用内置的 Intl 分词');
});
