import { socCompare } from '../../../loaders/site/data/soc-compare.ts';
import { writeJson } from '../../../loaders/site/data/write-json.ts';

await writeJson(socCompare);
