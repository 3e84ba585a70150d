import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from './errors.ts';

/**
 * Looks before the work, not after it, whether the files can be written.
 *
 * @throws UsageError for a folder in the file's place, or a folder that is not there or may not be written to
 */
export function refuseUnwritable(paths: readonly string[]): void {
  for (const path of paths) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
      throw new UsageError(`${path} 是一个文件夹;请写明文件名。`, `${path} is a folder; name a file.`);
    }
    try {
      accessSync(dirname(path), constants.W_OK);
    } catch {
      throw new UsageError(
        `不能写到 ${dirname(path)};请检查文件夹是否存在、有没有权限。`,
        `Cannot write into ${dirname(path)}; check that it exists and may be written to.`,
      );
    }
  }
}
