import { socDecades } from '../../../loaders/site/data/soc-decades.ts';
import { writeJson } from '../../../loaders/site/data/write-json.ts';

await writeJson(socDecades);
