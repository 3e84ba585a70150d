import { createRouter } from '@duty-router/core';
import { createBestSegmenter } from '@duty-router/core/nodejieba';
import { loadCatalogue, loadModel, loadRelations, segmenterDictionary } from '@duty-router/data';

const segmenter = createBestSegmenter(segmenterDictionary()); // nodejieba if installed, else Intl.Segmenter
const data = { catalogue: loadCatalogue(), model: loadModel(), relations: loadRelations() };
const answer = createRouter({ ...data, segmenter }).route('河边有人半夜拿挖机挖沙子往外拉，谁来管');

console.log(answer.outcome, answer.list, answer.entry?.id, answer.confidence);
for (const { name, role, duty } of answer.departments) console.log(name, role, duty);
for (const { entry, confidence } of answer.alternatives) console.log(entry.id, confidence);
