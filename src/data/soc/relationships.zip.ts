import { writeRelationshipsArchive } from '../../../loaders/site/data/relationships-archive.ts';

await writeRelationshipsArchive();
