import {
  type Catalogue,
  createRouter,
  decodeModel,
  type Model,
  type Priors,
  priorsSchema,
  type Router,
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

/** Makes the router that the options ask for: built-in list and model, or the files named; `given` priors win. */
export function openRouter(args: Arguments, terminal: Terminal, given?: Priors): Router {
  const catalogueFile = stringOption(args, 'catalogue');
  const modelFile = stringOption(args, 'model');
  const builtIn = loadCatalogue();
  const catalogue =
    catalogueFile === undefined ? builtIn : parseCatalogue(readTextFile(catalogueFile), catalogueFile);
  const model = openModel(modelFile, catalogue, builtIn, terminal);
  const priors = given ?? readPriors(stringOption(args, 'priors'));
  return createRouter({
    catalogue,
    ...(model ? { model } : {}),
    ...openSegmenter(stringOption(args, 'segmenter'), model, terminal),
    relations: catalogue.version === builtIn.version ? loadRelations() : [],
    channel: stringOption(args, 'channel') ?? 'none',
    ...(priors ? { priors } : {}),
  });
}

function openModel(
  file: string | undefined,
  catalogue: Catalogue,
  builtIn: Catalogue,
  terminal: Terminal,
): Model | null {
  if (file !== undefined) return decodeModel(readBinaryFile(file));
  if (catalogue.version === builtIn.version) return loadModel();
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
