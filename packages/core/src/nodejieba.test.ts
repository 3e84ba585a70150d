import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createBestSegmenter, createNodejiebaSegmenter } from './nodejieba.ts';

const missing = '/no/such/dictionary.utf8';
const another = fileURLToPath(import.meta.url);

it('refuses a dictionary that cannot be read, and lets the program live', () => {
  expect(() => createNodejiebaSegmenter({ dictionary: missing })).toThrow(
    expect.objectContaining({ code: 'segmenter-unavailable' }),
  );
});

it('falls back, and says so, where the dictionary cannot be read', () => {
  let told = 0;
  const segmenter = createBestSegmenter({ dictionary: missing }, () => {
    told++;
  });
  expect(segmenter.name).toBe('intl');
  expect(told).toBe(1);
});

it('never lets a second dictionary change the words of the first', () => {
  let first: ReturnType<typeof createNodejiebaSegmenter>;
  try {
    first = createNodejiebaSegmenter();
  } catch {
    // Without the addon there is nothing to change.
    expect(createBestSegmenter().name).toBe('intl');
    return;
  }
  const before = first.cut('县里说高标准农田要验收');
  expect(() => createNodejiebaSegmenter({ dictionary: another })).toThrow(
    expect.objectContaining({ code: 'options-invalid' }),
  );
  expect(first.cut('县里说高标准农田要验收')).toEqual(before);
  expect(createNodejiebaSegmenter().cut('县里说高标准农田要验收')).toEqual(before);
});
