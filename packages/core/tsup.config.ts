import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/train.ts', 'src/nodejieba.ts'],
  format: ['esm'],
  target: 'node20',
  dts: true,
  clean: true,
});
