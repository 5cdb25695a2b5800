import { personOverview } from '../../../loaders/site/data/person-overview.ts';
import { writeJson } from '../../../loaders/site/data/write-json.ts';

await writeJson(personOverview);
