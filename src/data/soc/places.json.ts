import { socPlaces } from '../../../loaders/site/data/soc-places.ts';
import { writeJson } from '../../../loaders/site/data/write-json.ts';

await writeJson(socPlaces);
