import { cseRulesData } from '../../../loaders/site/data/cse-rules.ts';
import { writeJson } from '../../../loaders/site/data/write-json.ts';

await writeJson(cseRulesData);
