import { socYears } from '../../../loaders/site/data/soc-years.ts';
import { writeJson } from '../../../loaders/site/data/write-json.ts';

await writeJson(socYears);
