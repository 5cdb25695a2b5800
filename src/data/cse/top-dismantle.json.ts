import { cseTopDismantle } from '../../../loaders/site/data/cse-top-dismantle.ts';
import { writeJson } from '../../../loaders/site/data/write-json.ts';

await writeJson(cseTopDismantle);
