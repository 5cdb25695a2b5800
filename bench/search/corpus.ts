import path from 'node:path';
import type { Executor } from '../../loaders/executor/executor.ts';
import { randomSource } from '../../loaders/random.ts';
import { type Draws, drawsFrom } from '../../loaders/synthesise/draws.ts';
import { details } from '../../loaders/synthesise/vocabulary/details.ts';
import { furtherSentences } from '../../loaders/synthesise/vocabulary/further-sentences.ts';
import { givenNames } from '../../loaders/synthesise/vocabulary/names.ts';
import { otherSentences } from '../../loaders/synthesise/vocabulary/other-sentences.ts';
import { workingTables } from '../../loaders/tables.ts';
import { publishedNouns } from '../../loaders/words/nouns.ts';
import { type GroupName, groupNames } from './group-names.ts';

const SENTENCES = 30_000;
const PART_MB = 20;
/** Shares of logs that name a group with a noun, and of logs that only seem to. */
const SHARES = { named: 0.1, near: 0.1 };

export interface Corpus {
  readonly files: readonly string[];
  readonly names: readonly GroupName[];
  readonly logs: number;
  readonly entries: number;
  /** UTF-8 bytes of all entries. */
  readonly bytes: number;
}

/** Writes a corpus of logs as `working_log_entries`, in key order and in parts: entries of about 40 words, three a log. Seeded. */
export async function writeCorpus(executor: Executor, folder: string, megabytes: number): Promise<Corpus> {
  const draws = drawsFrom(randomSource(1, 'bench', 'corpus'));
  const names = groupNames(draws);
  const sentences = Array.from({ length: SENTENCES }, () => sentence(draws));
  const files: string[] = [];
  let rows = { log_id: [] as string[], entry_no: [] as number[], text: [] as string[] };
  const size = { logs: 0, entries: 0, bytes: 0, part: 0 };
  const flush = async () => {
    const file = path.join(folder, `entries-${files.length}.parquet`);
    await executor.writeColumns(file, workingTables.working_log_entries.columns, rows);
    files.push(file);
    rows = { log_id: [], entry_no: [], text: [] };
    size.part = 0;
  };
  while (size.bytes < megabytes * 1e6) {
    const id = `IL-${String(size.logs++).padStart(8, '0')}`;
    const kind = draws.real();
    const count = 1 + draws.geometric(2);
    const marked = draws.whole(1, count);
    for (let entry = 1; entry <= count; entry++) {
      const said = Array.from({ length: 1 + draws.geometric(3) }, () => draws.pick(sentences));
      if (entry === marked && kind < SHARES.named) said.push(mention(draws, draws.pick(names).written, true));
      else if (entry === marked && kind < SHARES.named + SHARES.near)
        said.push(mention(draws, draws.pick(names).written, false));
      const text = draws.shuffled(said).join(' ');
      rows.log_id.push(id);
      rows.entry_no.push(entry);
      rows.text.push(text);
      size.part += Buffer.byteLength(text);
      size.bytes += Buffer.byteLength(text);
    }
    size.entries += count;
    if (size.part >= PART_MB * 1e6) await flush();
  }
  if (rows.text.length > 0) await flush();
  return { files, names, logs: size.logs, entries: size.entries, bytes: size.bytes };
}

/** The words of the demonstration's sentences as often as they stand there, without the grammar's marks. */
const words = [...details, ...Object.values(furtherSentences).flat(), ...Object.values(otherSentences).flat()]
  .flatMap((sentence) => sentence.replace(/\{[^}]*\}/g, ' ').split(/[^A-Za-z]+/))
  .filter((word) => word !== '')
  .map((word) => word.toLowerCase());

function sentence(draws: Draws): string {
  const said = Array.from({ length: 6 + draws.whole(0, 8) }, () => draws.pick(words));
  if (draws.chance(0.5)) said.splice(draws.whole(0, said.length), 0, person(draws));
  if (draws.chance(0.15)) said.push(`${draws.whole(1, 28)}/${draws.whole(1, 12)}/20${draws.whole(10, 19)}`);
  if (draws.chance(0.2)) said[draws.whole(1, 4)] += draws.pick(["'s", '\u2019s']);
  if (draws.chance(0.2)) said[2] = `${draws.pick(words)}-${draws.pick(words)}`;
  if (draws.chance(0.08)) said[3] = `\u201c${said[3]}\u201d`;
  if (draws.chance(0.08)) said[1] += draws.pick([' \u2013', ',', ' (', '/']);
  if (draws.chance(0.05)) said[4] = `\u00a3${draws.whole(1, 90) * 10}`;
  if (draws.chance(0.04)) said[2] = draws.pick(['caf\u00e9', 'Zo\u00eb', 'Jos\u00e9', 'fa\u00e7ade', 'Se\u00e1n']);
  if (draws.chance(0.06)) said.push(draws.pick(publishedNouns));
  const text = said.join(draws.chance(0.03) ? '  ' : ' ');
  const written = draws.chance(0.1) ? text.toUpperCase() : text[0].toUpperCase() + text.slice(1);
  return `${written}.`;
}

const person = (draws: Draws) =>
  `${draws.pick(givenNames.M)} ${draws.pick(givenNames.F)}${draws.pick(['', 'son', "'s"])}`;

/** A sentence that names a group with a noun, as officers write it, or so that it is no match. */
function mention(draws: Draws, name: string, isMatch: boolean): string {
  const noun = draws.pick(publishedNouns);
  const typed = draws.pick([name, name, name.toUpperCase(), name.toLowerCase(), name.replaceAll(' ', '-')]);
  const { pick } = draws;
  const lead = pick(['Believed to be in the', 'Linked to', 'Seen with two of the', 'Said the', 'Car used by']);
  const tail = pick(['again', 'and two others', 'from the estate', 'since last week', 'members']);
  const between = isMatch
    ? pick([' ', ' ', ' ', ' ', '-', '  ', "'s ", "' ", '\u2019s '])
    : pick([', ', '. ', ' \u2013 ', ' and the ', '/', ' 2 ']);
  return `${lead} ${typed}${between}${pick([noun, noun, noun.toUpperCase()])} ${tail}.`;
}
