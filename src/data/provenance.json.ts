import { provenanceData } from '../../loaders/site/data/provenance.ts';
import { writeJson } from '../../loaders/site/data/write-json.ts';

await writeJson(provenanceData);
