import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DataError } from './errors.ts';

/**
 * Where the data lies: in the published package beside the code (`published/`, `generated/`), in the workspace in
 * the top-level `data/` folder.
 */
const packageRoot = new URL('../', import.meta.url);
const workspace = new URL('../../', packageRoot);
// In the workspace the files as edited count, never the copies that packing leaves behind.
const inWorkspace = existsSync(new URL('pnpm-workspace.yaml', workspace));

/** Path of something people published or wrote, e.g. `jidong/tickets/basic.jsonl`. */
export function dataPath(name: string): string {
  return fileURLToPath(
    inWorkspace ? new URL(`data/${name}`, workspace) : new URL(`published/${name}`, packageRoot),
  );
}

/** Path of something made from the data, e.g. `catalogue.jidong.json`. */
export function generatedPath(name: string): string {
  return fileURLToPath(new URL(`generated/${name}`, packageRoot));
}

/** Reads a UTF-8 file. @throws DataError `file-missing`, `file-encoding` */
export function readTextFile(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (cause) {
    if (cause instanceof TypeError) {
      throw new DataError(
        'file-encoding',
        path,
        null,
        `${path} 不是 UTF-8 编码;请另存为 UTF-8 再试。`,
        `${path} is not UTF-8; save it as UTF-8.`,
        { cause },
      );
    }
    throw missing(path, cause);
  }
}

/** Reads a binary file. @throws DataError `file-missing` */
export function readBinaryFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw missing(path, cause);
  }
}

const missing = (path: string, cause: unknown): DataError =>
  new DataError(
    'file-missing',
    path,
    null,
    `读不到文件 ${path};请检查路径和权限。`,
    `Cannot read ${path}; check the path and permissions.`,
    { cause },
  );
