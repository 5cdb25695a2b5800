import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csv } from './csv.ts';
import { exampleNetwork } from './example-network.ts';

// Writes the example network's study folder: node loaders/synthesise/example.ts DIR

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Usage: node loaders/synthesise/example.ts DIR');
  process.exit(2);
}
const seed = 1;
const { people, ties } = exampleNetwork(seed);
const study = `name: Example network\nkind: network\nsynthetic: true\nas_of: 2019-12-31\nseed: ${seed}\n`;

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'study.yaml'), study);
writeFileSync(
  join(folder, 'nodes.csv'),
  csv(
    ['id', 'label', 'group'],
    people.map((person) => ({ ...person })),
  ),
);
writeFileSync(
  join(folder, 'edges.csv'),
  csv(
    ['source', 'target', 'weight'],
    ties.map((tie) => ({ ...tie, weight: tie.weight.toFixed(3) })),
  ),
);
