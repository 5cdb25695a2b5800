import { socSummary } from '../../../loaders/site/data/soc-summary.ts';
import { writeJson } from '../../../loaders/site/data/write-json.ts';

await writeJson(socSummary);
