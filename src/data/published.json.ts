import { publishedData } from '../../loaders/site/data/published.ts';
import { writeJson } from '../../loaders/site/data/write-json.ts';

await writeJson(publishedData);
