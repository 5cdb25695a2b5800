import { writeGroupsArchive } from '../../../loaders/site/data/soc-groups-archive.ts';

await writeGroupsArchive();
