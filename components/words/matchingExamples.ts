/** The study file's `search`. */
interface SearchRules {
  readonly bare_names: boolean;
  readonly overlap: string;
  readonly across_entries: boolean;
}

/**
 * What the rules do with texts that name three made-up groups, Red Lions, Red Lions North and Young Red Lions, where *crew* and *family* are
 * accepted.
 */
export const matchingExamples = ({ bare_names, overlap, across_entries }: SearchRules) => [
  { text: 'seen with the Red Lions crew', outcome: 'Red Lions' },
  { text: 'the red-lions’ CREW', outcome: 'Red Lions: capitals, hyphens and possessives do not matter' },
  {
    text: 'said to be Red Lions',
    outcome: bare_names ? 'Red Lions: this study counts bare names' : 'nothing: no noun follows',
  },
  {
    text: 'two from the Red Lions. Family not aware',
    outcome: bare_names
      ? 'Red Lions, by the bare name: a full stop ends the reach of a match'
      : 'nothing: a full stop ends the reach of a match',
  },
  {
    text: '… the Red Lions / (next entry) crew seen again',
    outcome: across_entries
      ? 'Red Lions: this study lets a match reach into the next entry'
      : bare_names
        ? 'Red Lions, by the bare name: a new entry ends the reach of a match'
        : 'nothing: a new entry ends the reach of a match',
  },
  {
    text: 'Red Lions North crew',
    outcome: !bare_names
      ? 'Red Lions North: Red Lions is not followed by a noun'
      : overlap === 'all'
        ? 'Red Lions North, and Red Lions by its bare name'
        : 'Red Lions North: the longer of two matches counts alone',
  },
  {
    text: 'Young Red Lions crew',
    outcome:
      overlap === 'all'
        ? 'Young Red Lions, and Red Lions: each of two matches counts'
        : 'Young Red Lions: the longer of two matches counts alone',
  },
];
