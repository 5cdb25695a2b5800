import { writeCommunitiesArchive } from '../../../loaders/site/data/cse-communities-archive.ts';

await writeCommunitiesArchive();
