import { writePeopleArchive } from '../../../loaders/site/data/people-archive.ts';

await writePeopleArchive();
