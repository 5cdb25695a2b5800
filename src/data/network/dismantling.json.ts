import { dismantlingData } from '../../../loaders/site/data/dismantling.ts';
import { writeJson } from '../../../loaders/site/data/write-json.ts';

await writeJson(dismantlingData);
