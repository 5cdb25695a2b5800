import { writeJson } from '../../loaders/site/data/write-json.ts';

await writeJson(async ({ manifest }) => manifest);
