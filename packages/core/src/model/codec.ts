import { RouterError } from '../errors.ts';
import { checksum } from './checksum.ts';
import { type Model, type ModelHeader, modelHeaderSchema } from './schema.ts';

/**
 * The model file: `DUTYMODL`, file version (u32), header length (u32), payload length (u32), checksum of
 * what follows (16 ASCII digits), header (UTF-8 JSON), payload. Numbers are little-endian. The payload holds, in this order: feature hashes ascending as LEB128
 * differences, idf (u8, steps of 1/16), term flags (u8), row lengths (LEB128), columns per row as LEB128
 * differences, weights (i8), row scales (u8, powers of 2^(1/8) from 2^-16), biases (f32).
 */
const MAGIC = 'DUTYMODL';
const FILE_VERSION = 1;
const CHECKSUM_AT = 20;
const PREFIX = 36;
const IDF_STEP = 1 / 16;

export const idfCode = (idf: number): number => Math.max(0, Math.min(255, Math.round(idf / IDF_STEP)));
export const idfOfCode = (code: number): number => code * IDF_STEP;
/** Code of the smallest coded scale that is not below `scale`; a scale that is coded already keeps its code. */
export const scaleCode = (scale: number): number =>
  Math.max(0, Math.min(255, Math.ceil((Math.log2(scale) + 16) * 8 - 1e-6)));
export const scaleOfCode = (code: number): number => 2 ** (code / 8 - 16);

const damaged = (what: string): RouterError =>
  new RouterError('model-damaged', {
    zh: `模型文件已损坏(${what});请重新复制或重新训练。`,
    en: `The model file is damaged (${what}); copy it again or train anew.`,
  });

class Writer {
  private bytes = new Uint8Array(1 << 16);
  private at = 0;
  byte(value: number): void {
    if (this.at === this.bytes.length) {
      const grown = new Uint8Array(this.bytes.length * 2);
      grown.set(this.bytes);
      this.bytes = grown;
    }
    this.bytes[this.at++] = value;
  }
  varint(value: number): void {
    let rest = value >>> 0;
    while (rest >= 0x80) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.byte(rest);
  }
  float(value: number): void {
    const view = new DataView(new ArrayBuffer(4));
    view.setFloat32(0, value, true);
    for (let i = 0; i < 4; i++) this.byte(view.getUint8(i));
  }
  done(): Uint8Array {
    return this.bytes.slice(0, this.at);
  }
}

class Reader {
  private at = 0;
  constructor(private readonly bytes: Uint8Array) {}
  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw damaged('内容不全 / cut short');
    return value;
  }
  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw damaged('数字过长 / overlong number');
  }
  float(): number {
    const view = new DataView(new ArrayBuffer(4));
    for (let i = 0; i < 4; i++) view.setUint8(i, this.byte());
    return view.getFloat32(0, true);
  }
  end(): void {
    if (this.at !== this.bytes.length) throw damaged('多出内容 / trailing bytes');
  }
}

/** The model's parts as bytes, without the header. */
function encodePayload(model: Omit<Model, 'header'>): Uint8Array {
  const out = new Writer();
  const size = model.hashes.length;
  let last = 0;
  for (let f = 0; f < size; f++) {
    out.varint(model.hashes[f]! - last);
    last = model.hashes[f]!;
  }
  for (let f = 0; f < size; f++) out.byte(idfCode(model.idf[f]!));
  for (let f = 0; f < size; f++) out.byte(model.isTerm[f]!);
  for (let f = 0; f < size; f++) out.varint(model.rowStart[f + 1]! - model.rowStart[f]!);
  for (let f = 0; f < size; f++) {
    let column = 0;
    for (let i = model.rowStart[f]!; i < model.rowStart[f + 1]!; i++) {
      out.varint(model.columns[i]! - column);
      column = model.columns[i]!;
    }
  }
  for (let i = 0; i < model.quantised.length; i++) out.byte(model.quantised[i]! & 0xff);
  for (let f = 0; f < size; f++) out.byte(scaleCode(model.rowScale[f]!));
  for (let c = 0; c < model.bias.length; c++) out.float(model.bias[c]!);
  return out.done();
}

/** The whole model file. The header's `version` is set from all the rest. */
export function encodeModel(
  header: Omit<ModelHeader, 'version' | 'sizes' | 'format'>,
  body: Omit<Model, 'header'>,
): Uint8Array {
  const payload = encodePayload(body);
  const sizes = { features: body.hashes.length, weights: body.quantised.length };
  const encoder = new TextEncoder();
  // Calibration and priors change answers as the weights do, so the version stands for header and payload.
  const unversioned = encoder.encode(JSON.stringify({ ...header, sizes }));
  const content = new Uint8Array(unversioned.length + payload.length);
  content.set(unversioned);
  content.set(payload, unversioned.length);
  const full: ModelHeader = { format: 'duty-router/model@1', ...header, version: checksum(content), sizes };
  const json = encoder.encode(JSON.stringify(full));
  const file = new Uint8Array(PREFIX + json.length + payload.length);
  const view = new DataView(file.buffer);
  for (let i = 0; i < MAGIC.length; i++) file[i] = MAGIC.charCodeAt(i);
  view.setUint32(8, FILE_VERSION, true);
  view.setUint32(12, json.length, true);
  view.setUint32(16, payload.length, true);
  file.set(json, PREFIX);
  file.set(payload, PREFIX + json.length);
  const sum = checksum(file.subarray(PREFIX));
  for (let i = 0; i < sum.length; i++) file[CHECKSUM_AT + i] = sum.charCodeAt(i);
  return file;
}

/**
 * Reads a model file. Nothing in it is executed; lengths, checksum and shapes are checked before use.
 *
 * @throws RouterError `model-format` where it is no model file, `model-version` where it is of a later format,
 *   `model-damaged` where bytes are missing or changed
 */
export function decodeModel(file: Uint8Array): Model {
  const magic = String.fromCharCode(...file.subarray(0, 8));
  if (magic !== MAGIC || file.length < PREFIX) {
    throw new RouterError('model-format', {
      zh: '这不是 duty-router 的模型文件;请用 train 命令生成。',
      en: 'This is not a duty-router model file; make one with the train command.',
    });
  }
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(8, true) !== FILE_VERSION) {
    throw new RouterError('model-version', {
      zh: '模型文件的版本与本程序不符;请用本程序重新训练。',
      en: 'The model file is of another version; train anew with this program.',
    });
  }
  const headerLength = view.getUint32(12, true);
  const payloadLength = view.getUint32(16, true);
  if (PREFIX + headerLength + payloadLength !== file.length) throw damaged('长度不符 / wrong length');
  const expected = String.fromCharCode(...file.subarray(CHECKSUM_AT, PREFIX));
  if (checksum(file.subarray(PREFIX)) !== expected) throw damaged('校验和不符 / wrong checksum');
  const header = readHeader(file.subarray(PREFIX, PREFIX + headerLength));
  const payload = file.subarray(PREFIX + headerLength);
  return { header, ...decodePayload(payload, header) };
}

function readHeader(bytes: Uint8Array): ModelHeader {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw damaged('文件头无法解析 / unreadable header');
  }
  const parsed = modelHeaderSchema.safeParse(json);
  if (!parsed.success) throw damaged('文件头内容不符 / unexpected header');
  return parsed.data;
}

function decodePayload(payload: Uint8Array, header: ModelHeader): Omit<Model, 'header'> {
  const { features, weights } = header.sizes;
  // Every feature takes at least five bytes and every weight two: what a header claims beyond that is not allocated.
  if (features * 5 + weights * 2 > payload.length) throw damaged('规模不符 / impossible sizes');
  const { entries, outside, departments } = header.classes;
  const classes = entries.length + outside.length + departments.length;
  const input = new Reader(payload);
  const hashes = new Uint32Array(features);
  let last = 0;
  for (let f = 0; f < features; f++) {
    last += input.varint();
    hashes[f] = last;
  }
  const idf = Float32Array.from({ length: features }, () => idfOfCode(input.byte()));
  const isTerm = Uint8Array.from({ length: features }, () => input.byte());
  const rowStart = new Uint32Array(features + 1);
  for (let f = 0; f < features; f++) rowStart[f + 1] = rowStart[f]! + input.varint();
  if (rowStart[features] !== weights) throw damaged('行长不符 / wrong row lengths');
  const columns = new Uint16Array(weights);
  for (let f = 0; f < features; f++) {
    let column = 0;
    for (let i = rowStart[f]!; i < rowStart[f + 1]!; i++) {
      column += input.varint();
      if (column >= classes) throw damaged('列号越界 / column out of range');
      columns[i] = column;
    }
  }
  const quantised = new Int8Array(weights);
  for (let i = 0; i < weights; i++) quantised[i] = input.byte();
  const rowScale = Float32Array.from({ length: features }, () => scaleOfCode(input.byte()));
  const bias = Float32Array.from({ length: classes }, () => input.float());
  input.end();
  return { hashes, idf, isTerm, rowStart, columns, quantised, rowScale, bias };
}
