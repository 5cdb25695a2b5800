import { howRightData } from '../../loaders/site/data/how-right.ts';
import { writeJson } from '../../loaders/site/data/write-json.ts';

await writeJson(howRightData);
