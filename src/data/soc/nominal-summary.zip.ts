import { writeNominalSummaryArchive } from '../../../loaders/site/data/people-archive.ts';

await writeNominalSummaryArchive();
