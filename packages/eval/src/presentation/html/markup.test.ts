import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, html, trusted } from './markup.ts';
import { marked } from './sections/confusions.ts';

/** What a browser would read. */
const readBack = (source: string): string =>
  source
    .replace(/<\/?mark>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('markup', () => {
  it('lets no text open a tag or leave an attribute, and loses none of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { source } = html`${text}`;
        expect(source).not.toMatch(/[<>"']/u);
        expect(readBack(source)).toBe(text);
      }),
    );
    expect(html`<p title="${'"><script>'}">${'<b>&'}</p>`.source).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;</p>',
    );
  });

  it('prints markup and lists of it as they are, and nothing for null', () => {
    expect(html`${[html`<i>${1}</i>`, null, [trusted('<br>'), '<']]}`.source).toBe('<i>1</i><br>&lt;');
  });

  it('replaces what no document may hold: control characters, halves of a pair', () => {
    expect(escapeHtml('a\u0000b\ud83dc\udc4dd👍\n')).toBe('a\ufffdb\ufffdc\ufffdd👍\n');
  });

  it('joins what is only wrapped in the source between Chinese characters', () => {
    expect(
      html`甲，
乙 a
b`.source,
    ).toBe('甲，乙 a\nb');
  });
});

describe('marked evidence', () => {
  it('keeps the text whole, whatever the evidence', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'甲乙<&丙') }),
        fc.array(fc.string({ unit: fc.constantFrom(...'甲乙<&') })),
        (text, evidence) => {
          expect(readBack(html`${marked(text, evidence)}`.source)).toBe(text);
        },
      ),
    );
  });

  it('marks the stretches that decided', () => {
    expect(html`${marked('高龄补贴往回要', ['往回要', '补贴'])}`.source).toBe(
      '高龄<mark>补贴</mark><mark>往回要</mark>',
    );
  });
});
