/** Markup that is safe to print: made only by {@link html}, or trusted by {@link trusted}. */
export class Html {
  constructor(readonly source: string) {}
  toString(): string {
    return this.source;
  }
}

/** What may stand in a template: text is escaped, markup and lists of it are not; nothing is printed for null. */
export type Piece = string | number | Html | null | readonly Piece[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters, which no document may hold, and halves of surrogate pairs become U+FFFD. */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function escapeHtml(text: string): string {
  return text.replace(unprintable, '\ufffd').replace(/[&<>"']/gu, (one) => entities[one]!);
}

/** A line break of the source between Chinese characters, where a browser would show a gap. */
const wrapped = /(?<=[\u3000-\u9fff\uff00-\uffef”])\n(?=[\u3000-\u9fff\uff00-\uffef“])/gu;

/** A template whose every inserted string is escaped. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const fixed = parts.map((part) => part.replace(wrapped, ''));
  return new Html(fixed.map((part, i) => (i === 0 ? part : render(pieces[i - 1]!) + part)).join(''));
}

/** @param source markup written in this package; never anything from outside */
export const trusted = (source: string): Html => new Html(source);

function render(piece: Piece): string {
  if (piece === null) return '';
  if (piece instanceof Html) return piece.source;
  if (typeof piece === 'object') return piece.map(render).join('');
  return escapeHtml(String(piece));
}
