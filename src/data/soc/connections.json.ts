import { socConnections } from '../../../loaders/site/data/soc-connections.ts';
import { writeJson } from '../../../loaders/site/data/write-json.ts';

await writeJson(socConnections);
