import { formatCount, formatShare, inWords, plural } from './number.js';
import { faultsOf, leftOutBy, lossRules, lostRows, type QualityTable } from './qualityTable.js';

/** From this share of what a result rests on, what is missing is a warning and no longer a remark: one in ten. */
export const WARNING_SHARE = 0.1;

/** What the state of the records means for one result. */
export interface Remark {
  /** The result: 'Links from logs'. */
  readonly about: string;
  readonly warning: boolean;
  readonly text: string;
  /** True where nothing can be shown at all: said before anything else. */
  readonly nothing?: true;
}

/** What a data-quality page holds, as far as a verdict needs it. */
export interface Quality {
  readonly kind: 'records' | 'network';
  readonly tables: readonly QualityTable[];
  /** A sentence for each table that is not there, with what a study does without it. */
  readonly absent: readonly string[];
  readonly basis: {
    readonly people: number;
    readonly age_unknown?: number;
    readonly logs_matched?: number;
    readonly pairs?: number;
    readonly links?: readonly { readonly source_system: string; readonly links: number; readonly records: number }[];
  };
  /** Logs by year and grades; only of a study of records. */
  readonly years?: readonly { readonly year: string; readonly unreadable: number; readonly excluded: number }[];
  readonly offences?: { readonly crimes: number; readonly crimes_with_cchi: number; readonly crimes_with_ons: number };
}

/** What each table's lost rows mean: the result, what its rows are, and what follows. */
const losses: Readonly<Record<string, readonly [about: string, things: string, follows: string]>> = {
  nominals: ['People', 'people', 'Whatever names them is left out as well'],
  log_entries: ['The text of logs', 'pieces of log text', 'A group that is named only there is not found'],
  log_nominals: [
    'Links from logs',
    'rows that put people on logs',
    'Those people have no link from that log. A log’s strength is shared among everyone on it, so that the links of the others on it come out too strong',
  ],
  log_locations: ['Places', 'places on logs', 'They stand nowhere'],
  crimes: ['Crimes', 'crimes', 'They link nobody and count for no group'],
  crime_roles: ['Links from crimes', 'parts in crimes', 'Links between those people are missing'],
  custody: ['Links from shared cells', 'shared cells', 'Those pairs are not linked by them'],
  tracked_groups: ['Groups on the tracking list', 'groups on the tracking list', 'They cannot be searched for'],
  missing_reports: ['Missing-person reports', 'missing-person reports', 'They are not used'],
  harm: ['Harm', 'offences with scores', 'Their crimes count with no harm'],
  edges: ['The network', 'rows of edges', 'Those links are missing, and people who stand nowhere else'],
  nodes: ['Names of people', 'rows of nodes', 'They name nobody'],
};

/** The verdict in one sentence: that there is nothing to show; how many results rest on records of which much is missing. */
export function verdictInShort(remarks: readonly Remark[]): string {
  const warnings = remarks.filter(({ warning }) => warning).length;
  const share = formatShare(WARNING_SHARE);
  if (remarks.some(({ nothing }) => nothing)) {
    const others = warnings - 1;
    const more = others > 0 ? `, and ${others === 1 ? 'one more warning' : `${inWords(others)} more warnings`}` : '';
    return `The network is empty: nobody is linked, and this report shows nothing of anybody${more}`;
  }
  if (warnings === 0)
    return `No warning: of what each result rests on, less than ${share} is missing or cannot be used`;
  const many = warnings === 1 ? 'One warning' : `${inWords(warnings, true)} warnings`;
  return `${many}: at least ${share} of what a result rests on is missing or cannot be used`;
}

/** What the state of the records means for the results, warnings first; every figure is one of the run's. */
export function qualityVerdict(quality: Quality): Remark[] {
  const found = quality.kind === 'records' ? recordsRemarks(quality) : networkRemarks(quality);
  return [
    ...emptyRemark(quality),
    ...found.filter(({ warning }) => warning),
    ...found.filter(({ warning }) => !warning),
  ];
}

const emptyRemark = ({ basis: { people } }: Quality): Remark[] =>
  people > 0
    ? []
    : [
        {
          about: 'Every result',
          warning: true,
          text: 'No record links anybody, so that every network, order and page of a group is empty. What was lost on the way stands below.',
          nothing: true,
        },
      ];

function recordsRemarks(quality: Quality): Remark[] {
  const table = named(quality);
  return [
    ...logsRemark(quality, table('logs')),
    ...textRemark(table('logs')),
    ...quality.tables.filter((each) => each.table !== 'logs').flatMap(lostRemark),
    ...agesRemark(quality),
    ...harmRemark(quality),
    ...describedRemark(table('nominals')),
    ...absentRemarks(quality),
  ];
}

function networkRemarks(quality: Quality): Remark[] {
  const edges = named(quality)('edges');
  const weight = edges?.columns.find(({ column }) => column === 'weight');
  const joined = edges ? leftOutBy(edges, 'repeated-pair') : 0;
  const loops = edges ? leftOutBy(edges, 'self-loop') : 0;
  const unweighted = weight ? weight.empty : 0;
  return [
    ...quality.tables.flatMap(lostRemark),
    {
      about: 'The network',
      warning: false,
      text: `${plural(edges?.rows ?? 0, 'row', 'rows')} of edges make ${plural(quality.basis.pairs ?? 0, 'linked pair', 'linked pairs')} of ${plural(quality.basis.people, 'person', 'people')}: ${formatCount(joined)} ${joined === 1 ? 'repeats' : 'repeat'} a pair and ${joined === 1 ? 'is' : 'are'} joined with it, ${formatCount(loops)} ${loops === 1 ? 'joins' : 'join'} a person to themself and ${loops === 1 ? 'is' : 'are'} dropped.`,
    },
    ...(unweighted > 0 && edges?.rows
      ? [
          remark(
            'Weights',
            weight?.present ? unweighted / weight.rows : 0,
            weight?.present
              ? `Of ${formatCount(weight.rows)} rows of edges, ${share(unweighted, weight.rows)} say no weight: each counts as 1.`
              : 'No row of the edges says a weight: each counts as 1.',
          ),
        ]
      : []),
    ...absentRemarks(quality),
  ];
}

function logsRemark({ basis, years = [] }: Quality, logs: QualityTable | undefined): Remark[] {
  if (!logs?.rows)
    return [{ about: 'Groups found in logs', warning: true, text: 'There is no log: nothing can be found.' }];
  // Of all logs, as the chart of them counts: a log without a date may have no grades either.
  const ungraded = years.reduce((sum, { unreadable }) => sum + unreadable, 0);
  const excluded = years.reduce((sum, year) => sum + year.excluded, 0);
  const neither = years.find(({ year }) => year === 'no date')?.unreadable ?? 0;
  const later = Math.max(leftOutBy(logs, 'log-after-as-of'), faultsOf(logs, 'log-after-as-of'));
  const part = (count: number) => share(count, logs.rows ?? 1);
  const reasons = [
    ...(ungraded > 0 ? [`${part(ungraded)} for grades that are missing or unreadable`] : []),
    ...lossesOf(logs).map(({ count, words }) => `${part(count)} that ${words}`),
    ...(excluded > 0 ? [`${part(excluded)} graded outside what the study includes`] : []),
    ...(later > 0 ? [`${part(later)} from after the day of the study`] : []),
  ];
  const told = ungraded + excluded + later + lostRows(logs);
  const several = told > logs.rows - (logs.counted ?? 0) ? ' (some for more than one reason)' : '';
  return [
    remark(
      'Groups found, and links from logs',
      (ungraded + lostRows(logs) - neither) / logs.rows,
      `Of ${plural(logs.rows, 'log', 'logs')}, ${reasons.length === 0 ? 'none is left out' : `these are left out${several}: ${reasons.join('; ')}`}. Groups are searched for in the other ${formatCount(logs.counted)}; ${linksOfLogs(basis)}.`,
    ),
  ];
}

function linksOfLogs({ logs_matched: matched = 0, links }: Quality['basis']): string {
  const { links: made = 0, records = 0 } = links?.find(({ source_system }) => source_system === 'log') ?? {};
  const without = matched - records;
  const why = without > 0 ? `: on the other ${formatCount(without)} there is nobody who is known` : '';
  return `${formatCount(matched)} of them name one, and the ${plural(made, 'link', 'links')} from logs rest on ${formatCount(records)}${why}`;
}

function textRemark(logs: QualityTable | undefined): Remark[] {
  const without = logs ? faultsOf(logs, 'log-without-text') : 0;
  if (!logs?.rows || without === 0) return [];
  const text = `Of ${plural(logs.rows, 'log', 'logs')}, ${share(without, logs.rows)} ${without === 1 ? 'has' : 'have'} no text at all: no group can be found in ${without === 1 ? 'it' : 'them'}.`;
  return [remark('Logs without text', without / logs.rows, text)];
}

function lostRemark(table: QualityTable): Remark[] {
  const lost = lostRows(table);
  const said = losses[table.table];
  if (lost === 0 || !table.rows || !said) return [];
  const [about, things, follows] = said;
  const reasons = lossesOf(table).map(({ count, words }) => `${formatCount(count)} ${words}`);
  const text = `Of ${formatCount(table.rows)} ${things}, ${share(lost, table.rows)} are lost: ${reasons.join('; ')}. ${follows}.`;
  return [remark(about, lost / table.rows, text)];
}

function agesRemark({ basis: { people, age_unknown: unknown = 0 } }: Quality): Remark[] {
  if (people === 0) return [];
  if (unknown === 0)
    return [{ about: 'Safeguarding', warning: false, text: 'Everyone in the networks has a readable date of birth.' }];
  return [
    remark(
      'Safeguarding',
      unknown / people,
      `Of ${formatCount(people)} people in the networks, ${share(unknown, people)} have no readable date of birth: nobody can say whether they are or were children, and they are not flagged for their age.`,
    ),
  ];
}

function harmRemark({ offences, tables }: Quality): Remark[] {
  const hasHarm = tables.some(({ table, file }) => table === 'harm' && file !== null);
  if (!offences || offences.crimes === 0 || !hasHarm) return [];
  const without = (scored: number) => offences.crimes - scored;
  const [cchi, ons] = [without(offences.crimes_with_cchi), without(offences.crimes_with_ons)];
  if (cchi + ons === 0) return [{ about: 'Harm', warning: false, text: 'Every crime has both harm scores.' }];
  return [
    remark(
      'Harm',
      Math.max(cchi, ons) / offences.crimes,
      `Of ${formatCount(offences.crimes)} crimes, ${share(cchi, offences.crimes)} have no CCHI score and ${share(ons, offences.crimes)} no ONS score, for want of an offence code or of a score for it: that harm is unknown, and not nought.`,
    ),
  ];
}

/** Sex and ethnic appearance enter no score (METHOD 10.3): no result rests on them, so that this is a remark however much is missing. */
function describedRemark(nominals: QualityTable | undefined): Remark[] {
  return (nominals?.columns ?? []).flatMap(({ column, rows, filled }) => {
    const words = { sex: 'sex', ethnic_appearance: 'ethnic appearance' }[column];
    if (words === undefined || filled === rows) return [];
    const text = `Of ${formatCount(rows)} people, ${share(rows - filled, rows)} have no ${words}, or an unknown one: no share among the others may be read as everybody’s. No link, measure or order uses it.`;
    return [{ about: `Shares by ${words}`, warning: false, text }];
  });
}

const absentRemarks = ({ absent }: Quality): Remark[] =>
  absent.map((text) => ({ about: 'Not in the study', warning: false, text }));

const remark = (about: string, missing: number, text: string): Remark => ({
  about,
  warning: missing >= WARNING_SHARE,
  text,
});

const lossesOf = (table: QualityTable) =>
  Object.entries(lossRules).flatMap(([rule, [one, many]]) => {
    const count = leftOutBy(table, rule);
    return count === 0 ? [] : [{ count, words: count === 1 ? one : many }];
  });

const share = (count: number, all: number) => `${formatCount(count)} (${formatShare(count / all)})`;

const named =
  ({ tables }: Quality) =>
  (table: string) =>
    tables.find((each) => each.table === table);
