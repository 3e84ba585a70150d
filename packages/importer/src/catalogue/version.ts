import { createHash } from 'node:crypto';
import type { Catalogue } from '@duty-router/core';

/**
 * Names a catalogue's content: equal content, whatever order its keys are written in, has an equal version. The first
 * 16 hex digits of the SHA-256 of `{categories, entries}` as JSON with sorted keys and no white space, in UTF-8.
 */
export function versionOf({ categories, entries }: Pick<Catalogue, 'categories' | 'entries'>): string {
  return createHash('sha256')
    .update(canonicalJson({ categories, entries }), 'utf8')
    .digest('hex')
    .slice(0, 16);
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
