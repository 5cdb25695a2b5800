import { socGroupConnections } from '../../../loaders/site/data/soc-group-connections.ts';
import { writeJson } from '../../../loaders/site/data/write-json.ts';

await writeJson(socGroupConnections);
