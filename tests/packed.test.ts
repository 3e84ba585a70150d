import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root, runProgram } from './duty-router.ts';

/**
 * What a user gets: the packages packed as for the registry, installed with npm into an empty project, imported
 * and run as a command, without the optional addon. Needs the package registry, for zod.
 */
it('all packages, packed and installed into an empty project, route a ticket', {
  timeout: 300_000,
}, async () => {
  const project = mkdtempSync(join(tmpdir(), 'duty-router-packed-'));
  for (const name of ['core', 'data', 'importer', 'eval', 'cli']) {
    const packed = await runProgram('npx', ['-y', 'pnpm@10', 'pack', '--pack-destination', project], {
      cwd: `${root}packages/${name}`,
    });
    expect(packed.code, packed.err + packed.out).toBe(0);
  }
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ name: 'empty', private: true, type: 'module' }),
  );
  const tarballs = readdirSync(project).filter((name) => name.endsWith('.tgz'));
  expect(tarballs).toHaveLength(5);
  const installed = await runProgram(
    'npm',
    ['install', '--no-audit', '--no-fund', '--omit=optional', ...tarballs.map((name) => `./${name}`)],
    { cwd: project },
  );
  expect(installed.code, installed.err).toBe(0);
  writeFileSync(
    join(project, 'use.js'),
    `import { createRouter } from '@duty-router/core';
import { createBestSegmenter } from '@duty-router/core/nodejieba';
import { importText } from '@duty-router/importer';
import { loadCatalogue, loadLexicon, loadModel, loadRelations, loadTickets } from '@duty-router/data';
const router = createRouter({ catalogue: loadCatalogue(), model: loadModel(), relations: loadRelations() });
console.log(createBestSegmenter().name, typeof importText);
console.log(router.route('我爸满八十了，高龄补贴怎么申请').entry.id, loadTickets().length > 4000, loadLexicon().sections.length);`,
  );
  const used = await runProgram(process.execPath, ['use.js'], { cwd: project });
  expect(used.out.trim(), used.err).toBe('intl function\nbasic-039 true 325');
  const command = await runProgram('npx', ['duty-router', 'route', '我爸满八十了，高龄补贴怎么申请'], {
    cwd: project,
  });
  expect(command.out, command.err).toContain('事项:basic-039');
  expect(command.err).toContain('改用内置的 Intl 分词');
});
