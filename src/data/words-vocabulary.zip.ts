import { writeWordsArchive } from '../../loaders/site/data/words-archive.ts';

await writeWordsArchive();
