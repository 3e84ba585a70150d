import type { Catalogue } from '@duty-router/core';

/** Every key of a catalogue, in the order in which it stands in whatever object holds it. */
const KEYS = [
  ...['format', 'id', 'title', 'version', 'categories', 'entries'],
  ...['list', 'ordinal', 'number', 'category', 'name', 'declared', 'found'],
  ...['text', 'clauses', 'departments', 'openEnded', 'superior', 'township', 'measures', 'discontinued'],
];

/** The catalogue as the bytes of its file: the same catalogue always gives the same ones. */
export function serialiseCatalogue(catalogue: Catalogue): string {
  return `${JSON.stringify(catalogue, KEYS, 1)}\n`;
}
