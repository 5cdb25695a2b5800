import { socTopDismantle } from '../../../loaders/site/data/soc-top-dismantle.ts';
import { writeJson } from '../../../loaders/site/data/write-json.ts';

await writeJson(socTopDismantle);
