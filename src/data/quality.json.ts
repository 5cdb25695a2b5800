import { qualityData } from '../../loaders/site/data/quality.ts';
import { writeJson } from '../../loaders/site/data/write-json.ts';

await writeJson(qualityData);
