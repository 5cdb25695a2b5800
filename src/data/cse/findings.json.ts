import { cseFindings } from '../../../loaders/site/data/cse-findings.ts';
import { writeJson } from '../../../loaders/site/data/write-json.ts';

await writeJson(cseFindings);
