import { networkData } from '../../../loaders/site/data/network.ts';
import { writeJson } from '../../../loaders/site/data/write-json.ts';

await writeJson(networkData);
