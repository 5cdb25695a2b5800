import { cseCommunities } from '../../../loaders/site/data/cse-communities.ts';
import { writeJson } from '../../../loaders/site/data/write-json.ts';

await writeJson(cseCommunities);
