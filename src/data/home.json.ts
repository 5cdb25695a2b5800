import { homeData } from '../../loaders/site/data/home.ts';
import { writeJson } from '../../loaders/site/data/write-json.ts';

await writeJson(homeData);
