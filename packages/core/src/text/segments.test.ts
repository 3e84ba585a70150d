import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from './normalise.ts';
import { segmentsOf } from './segments.ts';

const kinds = (text: string): string[] => segmentsOf(normalise(text).text).map((segment) => segment.kind);

describe('segmentsOf', () => {
  it('promises to cover any text without gaps or overlaps', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (input) => {
        const { text } = normalise(input);
        let at = 0;
        for (const { start, end } of segmentsOf(text)) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBe(text.length);
      }),
    );
  });

  it('tells greeting, story and question apart', () => {
    expect(kinds('您好!我是李家湾的。村口路灯坏了,请问谁来修?')).toEqual([
      'courtesy',
      'plain',
      'plain',
      'request',
    ]);
  });

  it('knows what a caller sets aside before coming to the point', () => {
    expect(kinds('补贴的事办完了,我没意见。我就想问开班的事')).toEqual(['aside', 'aside', 'request']);
  });

  it('takes a short first sentence for a title only where a body follows', () => {
    const body =
      '我们组在山坳里,出门要翻两道梁,下雨天孩子上学鞋都陷在泥里拔不出来,前年报上去说排队,今年又说没指标,大家都盼着能把路修通。';
    expect(kinds(`盼望修通村里的路。${body}`)[0]).toBe('title');
    expect(kinds('路烂了。盼修。')[0]).not.toBe('title');
  });
});
