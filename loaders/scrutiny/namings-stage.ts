import { rm } from 'node:fs/promises';
import type { Stage, StageContext } from '../stage.ts';
import { normaliseName } from '../words/read-words.ts';

/**
 * By which names and nouns each log names each group, and by how many of the run's matches each: however often a log says a name with a
 * noun, it is one naming. The yields and the truth of criteria are counted over these.
 */
export const namings: Stage = {
  name: 'namings',
  does: 'Sorts the matches by the name and the noun that made them, each once a log.',
  module: import.meta.url,
  inputs: ['matches'],
  parameters: [],
  outputs: ['working_namings'],
  async run(context) {
    const { executor, input, output } = context;
    const { dialect } = executor;
    const matches = dialect.readParquet(input('matches'));
    const names = await writeNames(context, matches);
    const query = `SELECT matches.log_id, matches.group_id, names.name, names.noun, count(*) AS matches
      FROM ${matches} AS matches
      JOIN ${dialect.readParquet(names)} AS names ON names.text = matches.text AND names.noun = coalesce(matches.noun, '')
      GROUP BY matches.log_id, matches.group_id, names.name, names.noun ORDER BY log_id, group_id, name, noun`;
    await executor.execute(dialect.writeParquet(query, output('working_namings')));
    await rm(names);
  },
};

/** Which name every matched text is: far fewer are different than there are matches, so they are read one by one. */
async function writeNames({ executor, output }: StageContext, matches: string): Promise<string> {
  const found = await executor.rows(`SELECT DISTINCT text, coalesce(noun, '') AS noun FROM ${matches} AS matches`);
  const texts = found.map(({ text, noun }) => ({ text: String(text), noun: String(noun) }));
  const file = `${output('working_namings')}.names`;
  await executor.writeColumns(
    file,
    { text: 'VARCHAR', noun: 'VARCHAR', name: 'VARCHAR' },
    {
      text: texts.map(({ text }) => text),
      noun: texts.map(({ noun }) => noun),
      name: texts.map(({ text, noun }) => nameIn(text, noun)),
    },
  );
  return file;
}

/** The name in a matched text, as it is searched for: its words without the noun at their end. */
function nameIn(text: string, noun: string): string {
  const words = normaliseName(text);
  return noun === '' ? words : words.slice(0, -noun.length - 1);
}
