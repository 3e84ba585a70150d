import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLines } from './lines.ts';

async function lines(chunks: readonly Uint8Array[]): Promise<(string | null)[]> {
  const found: (string | null)[] = [];
  for await (const { text } of readLines(Readable.from(chunks.map((chunk) => Buffer.from(chunk)))))
    found.push(text);
  return found;
}

it('gives the same lines however the bytes are cut into chunks', async () => {
  const text = fc.string({ unit: fc.constantFrom('路', '灯', 'a', '\n', '\r\n', '😀'), maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (content, size) => {
      const bytes = Buffer.from(content);
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      );
      const expected = content.split('\n').map((line) => line.replace(/\r$/u, ''));
      if (content === '' || content.endsWith('\n')) expected.pop();
      expect(await lines(chunks)).toEqual(expected);
    }),
  );
});

it('loses only the line that is no UTF-8', async () => {
  const gbk = Buffer.from([0xc2, 0xb7, 0xb5, 0xc6]);
  expect(await lines([Buffer.from('一\n'), gbk, Buffer.from('\n二')])).toEqual(['一', null, '二']);
});

it('drops a byte order mark', async () => {
  expect(await lines([Buffer.from('\uFEFF一')])).toEqual(['一']);
});
