import {
  type Catalogue,
  createRouter,
  decodeModel,
  type Model,
  type Priors,
  priorsSchema,
  type Router,
  type RouterOptions,
} from '@duty-router/core';
import {
  loadCatalogue,
  loadModel,
  loadRelations,
  parseCatalogue,
  readBinaryFile,
  readTextFile,
} from '@duty-router/data';
import { type Arguments, stringOption } from './arguments.ts';
import { UsageError } from './errors.ts';
import { openSegmenter } from './segmenter.ts';
import type { Terminal } from './terminal.ts';

/** The catalogue that the options name, or the built-in one. */
export function openCatalogue(args: Arguments): Catalogue {
  const file = stringOption(args, 'catalogue');
  return file === undefined ? loadCatalogue() : parseCatalogue(readTextFile(file), file);
}

/** What a router is made of, by the options: built-in list and model, or the files named. */
export function openParts(args: Arguments, terminal: Terminal): RouterOptions {
  const catalogue = openCatalogue(args);
  const builtIn = isBuiltIn(args, catalogue);
  const model = openModel(stringOption(args, 'model'), builtIn, terminal);
  const priors = readPriors(stringOption(args, 'priors'));
  return {
    catalogue,
    ...(model ? { model } : {}),
    ...openSegmenter(stringOption(args, 'segmenter'), model, terminal),
    relations: builtIn ? loadRelations() : [],
    channel: stringOption(args, 'channel') ?? 'none',
    ...(priors ? { priors } : {}),
  };
}

export function openRouter(args: Arguments, terminal: Terminal): Router {
  return createRouter(openParts(args, terminal));
}

/** The built-in model and relations belong to this catalogue. */
export function isBuiltIn(args: Arguments, catalogue: Catalogue): boolean {
  return stringOption(args, 'catalogue') === undefined || catalogue.version === loadCatalogue().version;
}

/** The model of the file; without one the built-in model where it belongs to the catalogue, otherwise null, and a line says so. */
export function openModel(file: string | undefined, builtIn: boolean, terminal: Terminal): Model | null {
  if (file !== undefined) return decodeModel(readBinaryFile(file));
  if (builtIn) return loadModel();
  terminal.tell(
    '提示:这份清单没有训练过的模型,只按清单原文比对。',
    'Note: there is no model for this catalogue; only its own wording is compared.',
  );
  return null;
}

function readPriors(file: string | undefined): Priors | null {
  if (file === undefined) return null;
  let json: unknown;
  try {
    json = JSON.parse(readTextFile(file));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new UsageError(
      `${file} 不是 JSON;先验文件应为 {"entries":{"basic-001":3,…},"outside":0.4}。`,
      `${file} is not JSON.`,
    );
  }
  const parsed = priorsSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new UsageError(
    `先验文件 ${file} 的 ${issue.path.join('.')} 不对:${issue.message}`,
    `${file}: ${issue.path.join('.')}: ${issue.message}`,
  );
}
