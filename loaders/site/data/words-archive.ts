import JSZip from 'jszip';
import { openTables } from './open-tables.ts';
import { shownVocabulary } from './words-vocabulary.ts';

/** When a file in an archive is said to be from: always the same, so that the bytes are. */
const NO_TIME = new Date(Date.UTC(1980, 0, 1));

/** The whole of a data loader: a ZIP archive of `vocabulary.json`, `map.json` and `vectors.bin`, on standard output. */
export async function writeWordsArchive(): Promise<void> {
  const tables = await openTables();
  const { vocabulary, map, vectors } = await shownVocabulary(tables);
  tables.close();
  const archive = new JSZip();
  archive.file('vocabulary.json', JSON.stringify(vocabulary), { date: NO_TIME });
  archive.file('map.json', JSON.stringify(map), { date: NO_TIME });
  archive.file('vectors.bin', vectors, { date: NO_TIME });
  process.stdout.write(await archive.generateAsync({ type: 'uint8array' }));
}
