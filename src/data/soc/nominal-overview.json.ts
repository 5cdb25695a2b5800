import { nominalSummaryOverview } from '../../../loaders/site/data/nominal-summary.ts';
import { writeJson } from '../../../loaders/site/data/write-json.ts';

await writeJson(nominalSummaryOverview);
