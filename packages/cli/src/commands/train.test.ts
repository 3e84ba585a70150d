import {
  loadCatalogue,
  loadChannels,
  loadLexicon,
  loadModel,
  loadRelations,
  loadTickets,
} from '@duty-router/data';
import { expect, it } from 'vitest';
import { hashOfData } from './train.ts';

it('the committed model was trained on the data as it stands (if not: npx -y pnpm@10 train)', () => {
  const tickets = loadTickets().filter(({ split }) => split === 'train');
  const parts = [loadCatalogue().version, loadLexicon(), tickets, loadChannels(), loadRelations()];
  expect(loadModel().header.provenance.data).toBe(hashOfData(parts));
});
