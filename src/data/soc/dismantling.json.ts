import { socDismantling } from '../../../loaders/site/data/soc-dismantling.ts';
import { writeJson } from '../../../loaders/site/data/write-json.ts';

await writeJson(socDismantling);
