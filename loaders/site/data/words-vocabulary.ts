import type { PublishedTables } from './open-tables.ts';
import { personalWords } from './person-words.ts';

/** Bytes of vectors that a page may ask a reader to load. */
const MOST_BYTES = 1_000_000;

/**
 * The words that pages may show, most frequent first: as many as their vectors have room for, those on the map in any case, and none that
 * may stand for a person; `leftOut` says how many are not shown, by why. The map's words have places; the vectors stand in the order of the
 * words, one signed byte a number.
 */
export async function shownVocabulary(tables: PublishedTables) {
  const isPersonal = await personalWords(tables);
  const all = (
    await tables.rows(
      'SELECT word, occurrences, logs, vector, x, y FROM {vocabulary} ORDER BY (x IS NULL), occurrences DESC, word',
    )
  ).map(({ word, occurrences, logs, vector, x, y }) => ({
    word: String(word),
    occurrences: Number(occurrences),
    logs: Number(logs),
    vector: Buffer.from(String(vector), 'base64'),
    x,
    y,
  }));
  const size = all[0]?.vector.length ?? 0;
  const impersonal = all.filter(({ word }) => !isPersonal(word));
  const words = impersonal
    .slice(0, Math.floor(MOST_BYTES / Math.max(1, size)))
    .sort((one, other) => other.occurrences - one.occurrences || (one.word < other.word ? -1 : 1));
  return {
    vocabulary: {
      size,
      leftOut: { personal: all.length - impersonal.length, rare: impersonal.length - words.length },
      words: words.map(({ word }) => word),
      occurrences: words.map(({ occurrences }) => occurrences),
      logs: words.map(({ logs }) => logs),
    },
    map: words
      .filter(({ x, y }) => x !== null && y !== null)
      .map(({ word, occurrences, logs, x, y }) => ({ word, occurrences, logs, x, y })),
    vectors: Buffer.concat(words.map(({ vector }) => vector)),
  };
}
