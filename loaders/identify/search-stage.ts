import type { Stage } from '../stage.ts';
import { tables } from '../tables.ts';
import { joinedLogs } from '../words/joined-logs.ts';
import { growCriteria } from './find-matches.ts';
import { type LogMatch, prepareSearch, searchLogs } from './search-logs.ts';

/** Every place where a log that counts names a group (METHOD 3.1). */
export const search: Stage = {
  name: 'search',
  does: 'Searches every reliable log for the name of a group followed by an accepted noun.',
  module: import.meta.url,
  inputs: ['working_log_entries', 'working_group_names', 'working_nouns'],
  parameters: ['search'],
  outputs: ['matches'],
  async run({ source, executor, input, output }) {
    const { dialect } = executor;
    const names = await executor.rows(
      `SELECT words, group_id FROM ${dialect.readParquet(input('working_group_names'))} ORDER BY words, group_id`,
    );
    const nouns = await executor.rows(`SELECT noun FROM ${dialect.readParquet(input('working_nouns'))} ORDER BY noun`);
    const criteria = growCriteria(
      names.map(({ words, group_id }) => [String(words), String(group_id)] as const),
      nouns.map(({ noun }) => String(noun)),
    );
    const prepared = prepareSearch(criteria, source.study.search);
    const found: LogMatch[] = [];
    // On this thread: to read the text from the records takes longer than to search it, and goes on meanwhile.
    for await (const joined of joinedLogs(executor, input('working_log_entries'))) {
      for (const logs of joined) for (const match of searchLogs(prepared, logs)) found.push(match);
    }
    await executor.writeColumns(output('matches'), tables.matches.columns, {
      log_id: found.map(({ logId }) => logId),
      group_id: found.map(({ groupId }) => groupId),
      start: found.map(({ start }) => start),
      text: found.map(({ text }) => text),
      noun: found.map(({ noun }) => noun),
    });
  },
};
