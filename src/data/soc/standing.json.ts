import { socStanding } from '../../../loaders/site/data/soc-standing.ts';
import { writeJson } from '../../../loaders/site/data/write-json.ts';

await writeJson(socStanding);
