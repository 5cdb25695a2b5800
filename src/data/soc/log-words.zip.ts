import { writeLogWordsArchive } from '../../../loaders/site/data/people-archive.ts';

await writeLogWordsArchive();
