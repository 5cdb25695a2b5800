import { wordsData } from '../../loaders/site/data/words.ts';
import { writeJson } from '../../loaders/site/data/write-json.ts';

await writeJson(wordsData);
