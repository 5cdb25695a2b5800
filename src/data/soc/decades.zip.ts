import { writeDecadesArchive } from '../../../loaders/site/data/soc-decades-archive.ts';

await writeDecadesArchive();
