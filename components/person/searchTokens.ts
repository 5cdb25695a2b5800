/** A word as it is looked for: letters and figures alone, in lower case, without accents. `1996/0683751Q` and `19960683751q` are one. */
export const searchToken = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** What a name is found by: each of its words, and the parts of a word with a hyphen. */
export const nameTokens = (name: string): readonly string[] =>
  tokens(name.split(/\s+/).flatMap((word) => [word, ...word.split('-')]));

/** What a reader looks for: every word typed. */
export const typedTokens = (text: string): readonly string[] => tokens(text.split(/\s+/));

/** The key of a list of people in the files: everyone found by a token stands in one list or, where there are many, in several. */
export const listKey = (token: string, list: number): string => `${listsOf(token)}${list}`;

/** What the keys of all lists of a token begin with. A token holds no line end, so those of a longer token do not begin so. */
export const listsOf = (token: string): string => `${token}\n`;

/** What the members of a group are found by. No name or number holds a colon once it is a token. */
export const groupToken = (id: string): string => `group:${id}`;

const tokens = (words: readonly string[]): readonly string[] => [...new Set(words.map(searchToken))].filter(Boolean);
