/** A line of a byte stream; `text` is null where its bytes are no UTF-8. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string | null;
}

const LINE_FEED = 10;

/**
 * Splits bytes into lines and decodes each by itself, so that one line in another encoding costs no other. A byte
 * order mark at the start and carriage returns at line ends fall away.
 */
export async function* readLines(input: NodeJS.ReadableStream): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let number = 0;
  let rest: Buffer[] = [];
  const decode = (bytes: Uint8Array): Line => {
    number++;
    try {
      return { number, text: decoder.decode(bytes).replace(/\r$/u, '') };
    } catch {
      return { number, text: null };
    }
  };
  for await (const piece of input) {
    let chunk = Buffer.isBuffer(piece) ? piece : Buffer.from(piece);
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED)) {
      rest.push(chunk.subarray(0, at));
      yield decode(Buffer.concat(rest));
      rest = [];
      chunk = chunk.subarray(at + 1);
    }
    if (chunk.length > 0) rest.push(chunk);
  }
  if (rest.length > 0) yield decode(Buffer.concat(rest));
}
