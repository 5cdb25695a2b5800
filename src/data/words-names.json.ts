import { wordsNames } from '../../loaders/site/data/words-names.ts';
import { writeJson } from '../../loaders/site/data/write-json.ts';

await writeJson(wordsNames);
