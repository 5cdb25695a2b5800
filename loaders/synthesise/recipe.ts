// What the demonstration force is made of. Every number that shapes it stands here under a name; nothing is a list of results.

/** How a group is made. `named` says what sort of name it has: two words, a family's, a house's, a telephone's, or the first one's with "North". */
export interface GroupRecipe {
  readonly kind: 'OCG' | 'USG';
  readonly tracked: boolean;
  readonly named: 'words' | 'north' | 'family' | 'bar' | 'line';
  readonly members: number;
  readonly founded: number;
  /** The year in which it came apart; none: it still stands. */
  readonly ended: number | null;
  readonly crimeTypes: readonly string[];
  /** What it is called most often; the other nouns share the rest. */
  readonly nouns: readonly string[];
  /** Numbers of groups (from 0) that it is at odds with. */
  readonly rivals: readonly number[];
}

/** The nouns that mark a group in this force's logs. */
export const groupNouns = [
  'gang',
  'crew',
  'thugs',
  'soldiers',
  'soljas',
  'boys',
  'family',
  'brothers',
  'bros',
  'ocg',
  'usg',
  'line',
  'clan',
  'bar',
] as const;

const groups: readonly GroupRecipe[] = [
  {
    kind: 'USG',
    tracked: true,
    named: 'words',
    members: 86,
    founded: 2001,
    ended: null,
    crimeTypes: ['Drugs', 'Firearms', 'Violence'],
    nouns: ['gang', 'boys', 'soldiers'],
    rivals: [2, 10],
  },
  {
    kind: 'USG',
    tracked: true,
    named: 'north',
    members: 31,
    founded: 2009,
    ended: null,
    crimeTypes: ['Drugs', 'Robbery'],
    nouns: ['gang', 'crew', 'usg'],
    rivals: [4],
  },
  {
    kind: 'USG',
    tracked: true,
    named: 'words',
    members: 64,
    founded: 2002,
    ended: null,
    crimeTypes: ['Drugs', 'Violence', 'Robbery'],
    nouns: ['crew', 'gang', 'thugs'],
    rivals: [0, 11],
  },
  {
    kind: 'OCG',
    tracked: true,
    named: 'family',
    members: 52,
    founded: 2000,
    ended: null,
    crimeTypes: ['Acquisitive crime', 'Violence', 'Money laundering'],
    nouns: ['family', 'brothers', 'clan'],
    rivals: [7],
  },
  {
    kind: 'OCG',
    tracked: true,
    named: 'words',
    members: 41,
    founded: 2005,
    ended: null,
    crimeTypes: ['Drugs', 'Money laundering'],
    nouns: ['ocg', 'gang', 'clan'],
    rivals: [1],
  },
  {
    kind: 'OCG',
    tracked: true,
    named: 'line',
    members: 34,
    founded: 2013,
    ended: null,
    crimeTypes: ['Drugs', 'Modern slavery'],
    nouns: ['line', 'ocg', 'crew'],
    rivals: [],
  },
  {
    kind: 'OCG',
    tracked: true,
    named: 'bar',
    members: 27,
    founded: 2006,
    ended: 2017,
    crimeTypes: ['Drugs', 'Violence'],
    nouns: ['bar', 'ocg', 'gang'],
    rivals: [],
  },
  {
    kind: 'OCG',
    tracked: true,
    named: 'words',
    members: 23,
    founded: 2003,
    ended: 2014,
    crimeTypes: ['Acquisitive crime', 'Vehicle crime'],
    nouns: ['clan', 'ocg', 'brothers'],
    rivals: [3],
  },
  {
    kind: 'OCG',
    tracked: true,
    named: 'words',
    members: 19,
    founded: 2011,
    ended: null,
    crimeTypes: ['Child sexual exploitation', 'Drugs'],
    nouns: ['ocg', 'brothers', 'gang'],
    rivals: [],
  },
  {
    kind: 'OCG',
    tracked: true,
    named: 'words',
    members: 14,
    founded: 2008,
    ended: null,
    crimeTypes: ['Fraud', 'Money laundering'],
    nouns: ['ocg', 'bros', 'clan'],
    rivals: [],
  },
  {
    kind: 'USG',
    tracked: false,
    named: 'words',
    members: 26,
    founded: 2010,
    ended: null,
    crimeTypes: ['Robbery', 'Violence'],
    nouns: ['soljas', 'boys', 'usg'],
    rivals: [0],
  },
  {
    kind: 'USG',
    tracked: false,
    named: 'words',
    members: 17,
    founded: 2014,
    ended: null,
    crimeTypes: ['Drugs', 'Robbery'],
    nouns: ['bros', 'crew', 'thugs'],
    rivals: [2],
  },
];

export const demoRecipe = {
  name: 'Demo force',
  asOf: '2019-12-31',
  cseAsOf: '2021-03-15',
  first: '2002-01-01',
  last: '2021-03-14',
  /** The part of records that falls after `asOf`. */
  afterAsOf: 0.025,
  /** How records grow from the first year to the last: the last full year has this many times the first's. */
  growth: 2.6,

  dwellings: 900,

  groups,

  people: {
    count: 2500,
    /** Mean size of a family beyond its first person. */
    relatives: 1.5,
    largestFamily: 10,
    shareHome: 0.7,
    bornFrom: 1948,
    bornTo: 2012,
    womenJoin: 0.35,
    /** People around groups who belong to none, for each member. */
    associatesPerMember: 1.5,
    nicknamed: { member: 0.55, other: 0.08 },
    /** Spread of how often people come to notice (of the logarithm): the tail of people on many logs. */
    activitySpread: 1.15,
    activity: { member: 1, associate: 0.42, offender: 0.3, other: 0.07 },
    pncId: { member: 0.93, associate: 0.75, offender: 0.8, other: 0.16 },
    croNumber: 0.62,
    birthMissing: 0.03,
    sexMissing: 0.012,
    /** Officer-perceived appearance as recorded. Drawn by its own source from a person's place in the table and nothing else. */
    appearance: {
      '': 0.3,
      Unknown: 0.42,
      'North European': 0.07,
      'South European': 0.04,
      Black: 0.05,
      Asian: 0.06,
      'Chinese, Japanese or South East Asian': 0.03,
      'Arab or North African': 0.03,
    },
  },

  membership: {
    cell: { smallest: 4, largest: 9 },
    /** Members who joined after another group, and left that one. */
    changedGroup: 0.05,
    /** Members who left for good. */
    left: 0.12,
    /** Members who know people of another group that is not at odds with theirs. */
    facilitators: 0.04,
    /** Relatives who join the same group. */
    relativeJoins: 0.55,
    familySurname: 0.75,
  },

  ties: {
    cell: 4,
    goBetween: 3,
    group: 0.7,
    family: 1.4,
    associate: 1.6,
    facilitator: 2,
    offenders: 2,
    neighbour: 0.2,
  },

  logs: {
    count: 15_000,
    ofGroups: 0.42,
    authors: 150,
    /** How many others stand on a log beside its first person. */
    companions: { none: 0.24, mean: 1.15, most: 12 },
    gathering: 0.006,
    furtherEntries: 1.45,
    mostEntries: 8,
    otherOldScheme: 0.02,
    unreadableGrade: 0.012,
    grades: {
      '5x5x5': {
        source: { A: 0.08, B: 0.52, C: 0.22, D: 0.06, E: 0.12 },
        information: { '1': 0.2, '2': 0.4, '3': 0.22, '4': 0.16, '5': 0.02 },
      },
      '3x5x2': {
        source: { '1': 0.8, '2': 0.16, '3': 0.04 },
        information: { A: 0.32, B: 0.2, C: 0.32, D: 0.14, E: 0.02 },
      },
    },
    /** How a group is written. What is left of one is a name and a noun, as it should be. */
    writing: {
      bare: 0.09,
      hyphen: 0.035,
      possessive: 0.05,
      capitals: 0.07,
      lower: 0.06,
      quoted: 0.03,
      alias: 0.09,
      misspelt: 0.012,
      acrossEntries: 0.015,
      acrossStop: 0.012,
    },
    /** A place named on a log is put down as a location. */
    located: 0.86,
    favouriteNoun: 0.42,
    /** How often a sentence beside the matter speaks of the group by a noun alone, and how often a later entry names it again. */
    groupDetail: 0.5,
    groupAgain: 0.36,
  },

  crimes: {
    count: 6000,
    /** What crimes of people in groups, and of others, are. */
    offenders: { alone: 0.6, mean: 0.75, most: 7 },
    childSexual: 0.085,
    domestic: 0.11,
    drugSupply: 0.085,
    modernSlavery: 0.02,
    countyLinesWords: 0.3,
    /** Victims of child sexual offences who are harmed again, by somebody else. */
    victimAgain: 0.42,
    victimAdult: 0.07,
    secondRole: 0.05,
    witness: 0.3,
    /**
     * Of sexual offences against children, those that truly were exploitation: by a group that lives on it, by several people against one child,
     * and all others. Made up, and no finding; neither 0 nor 1, so that to be linked and to be exploitation are two things.
     */
    exploitation: { ofGroup: 0.8, several: 0.4, alone: 0.08 },
    /** Of crimes recorded as one, those that truly were something else. Made up as well. */
    mistaken: { abduction: 0.4, other: 0.03 },
  },

  custody: {
    firstYear: 2011,
    spells: 950,
    pairsPerSpell: 1.7,
    /** Lengths that lie on the boundary of the rule, each as often as this. */
    boundary: { days: [29, 30, 31], each: 0.05 },
    meanDays: 55,
    noEnd: 0.04,
  },

  missing: { reports: 460, foundOutside: 0.3, atCrimeAddress: 0.06, notFound: 0.05 },

  /** Faults planted in the extracts, as rows. */
  faults: {
    duplicateLogNominals: 14,
    unknownNominalsOnLogs: 11,
    unknownLogs: 7,
    duplicateCrimeRoles: 9,
    unknownNominalsOnCrimes: 6,
    unknownCrimes: 4,
    unreadableLogDates: 5,
    unreadableCrimeDates: 4,
    unreadableCustodyDates: 3,
    custodySelf: 6,
    custodyReversed: 8,
    custodyDuplicates: 12,
    custodyUnknown: 4,
    birthAfterRecord: 3,
    duplicateLocations: 6,
    unknownRoles: 5,
    offendersUnderTen: 6,
    negativeVictimAges: 4,
    missingUnknown: 2,
  },
} as const;
