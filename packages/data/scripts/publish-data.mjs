/** Copies what people published or wrote beside the code, for the packed package. */
import { cpSync, rmSync } from 'node:fs';

const target = new URL('../published/', import.meta.url);
rmSync(target, { recursive: true, force: true });
cpSync(new URL('../../../data/', import.meta.url), target, { recursive: true });
