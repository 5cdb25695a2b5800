import { socHarm } from '../../../loaders/site/data/soc-harm.ts';
import { writeJson } from '../../../loaders/site/data/write-json.ts';

await writeJson(socHarm);
