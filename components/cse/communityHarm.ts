import { pairedBars } from '../charts/pairedBars.js';
import { formatNumber } from '../notes/number.js';
import type { Cell, Column, Row } from '../tables/column.js';
import { type Community, type Crimes, harmOf } from './community.js';

/** Harm in a table: a community none of whose crimes has a score is not read as one without harm. */
const scored = (value: Cell): string => (typeof value === 'number' ? formatNumber(value, 4) : 'no score');

const both: readonly Crimes[] = ['cse', 'all'];

/** Every part of extent and harm of each community, for the table under the figure and its file. */
export function harmTable(communities: readonly Community[]): { columns: Column[]; rows: Row[] } {
  const harmColumns = both.flatMap((crimes): Column[] => {
    const of = crimes === 'cse' ? 'of CSE crimes' : 'of all crimes';
    return [
      { key: `${crimes}_crimes`, label: crimes === 'cse' ? 'CSE crimes' : 'All crimes', kind: 'number' },
      { key: `${crimes}_cchi_days`, label: `Cambridge days ${of}`, kind: 'number' },
      { key: `${crimes}_ons_css`, label: `ONS score ${of}`, kind: 'number' },
      { key: `${crimes}_no_cchi`, label: `No Cambridge score, ${of}`, kind: 'share' },
      { key: `${crimes}_no_ons`, label: `No ONS score, ${of}`, kind: 'share' },
      { key: `${crimes}_uncertain`, label: `Uncertain Cambridge score, ${of}`, kind: 'share' },
    ];
  });
  const harm = (community: Community) =>
    both.flatMap((crimes) =>
      Object.entries(harmOf(community, crimes)).map(([key, value]) => [`${crimes}_${key}`, value] as const),
    );
  return {
    columns: [
      { key: 'id', label: 'Community' },
      { key: 'nominals', label: 'People', kind: 'number' },
      { key: 'offenders', label: 'Offenders', kind: 'number' },
      { key: 'victims', label: 'Victims', kind: 'number' },
      { key: 'in_soc', label: 'Also in SOC', kind: 'number' },
      { key: 'flagged', label: 'Safeguarding first', kind: 'number' },
      ...harmColumns,
      { key: 'pairs', label: 'Pairs linked inside', kind: 'number' },
      { key: 'pairs_out', label: 'Pairs linked across its border', kind: 'number' },
      { key: 'tied', label: 'Other communities these lead to', kind: 'number' },
      { key: 'pagerank', label: 'Share of PageRank', kind: 'share' },
    ],
    rows: communities.map((community) => ({ ...community, ...Object.fromEntries(harm(community)) })),
  };
}

/** Harm of each community by both indices: of its CSE crimes alone, or of all crimes, those of CSE first in each bar. */
export function harmBars(communities: readonly Community[], crimes: Crimes, width: number): SVGSVGElement {
  const drawn = (part: number | null, whole: number | null): readonly number[] | null => {
    if (crimes === 'cse') return part === null ? null : [part];
    return whole === null ? null : [part ?? 0, Math.max(0, whole - (part ?? 0))];
  };
  return pairedBars(
    communities.map((community) => {
      const [cse, all] = both.map((each) => harmOf(community, each));
      return {
        label: community.id,
        values: [drawn(cse.cchi_days, all.cchi_days), drawn(cse.ons_css, all.ons_css)],
      };
    }),
    {
      width,
      units: ['Cambridge days', 'ONS score'],
      parts: crimes === 'cse' ? ['CSE crimes'] : ['CSE crimes', 'other crimes'],
      say: (value) => formatNumber(value, 4),
      nothing: 'no score',
    },
  );
}

const EXTENT: readonly Column[] = [
  { key: 'id', label: 'Community', unbroken: true },
  { key: 'nominals', label: 'People', kind: 'number' },
  { key: 'offenders', label: 'Offenders', kind: 'number' },
  { key: 'victims', label: 'Victims', kind: 'number' },
  { key: 'in_soc', label: 'Also in SOC', kind: 'number' },
];

const HARM: readonly Column[] = [
  { key: 'cchi_days', label: 'Cambridge days', kind: 'number', format: scored },
  { key: 'no_cchi', label: 'Without', kind: 'share' },
  { key: 'ons_css', label: 'ONS score', kind: 'number', format: scored },
  { key: 'no_ons', label: 'Without it', kind: 'share' },
];

/** The table in which communities are weighed against each other: parts of extent and harm, and no score made of them. */
export function priorityTable(communities: readonly Community[], crimes: Crimes): { columns: Column[]; rows: Row[] } {
  return {
    columns: [
      ...EXTENT,
      { key: 'crimes', label: crimes === 'cse' ? 'CSE crimes' : 'All crimes', kind: 'number' },
      ...HARM,
      { key: 'pairs_out', label: 'Pairs out', kind: 'number' },
      { key: 'pagerank', label: 'PageRank', kind: 'share' },
    ],
    rows: communities.map((community) => ({ ...community, ...harmOf(community, crimes) })),
  };
}

/** Which column of {@link priorityTable} it stands in order of; null where that is the other kind of harm. */
export function prioritySorting(measure: string, crimes: Crimes): string | null {
  if (['nominals', 'offenders', 'victims', 'in_soc', 'pagerank'].includes(measure)) return measure;
  return measure.startsWith('cse_') === (crimes === 'cse') ? measure.replace('cse_', '') : null;
}

/** The harm of one community: of its CSE crimes, and of all crimes of its people. */
export function ownHarmTable(community: Community): { columns: Column[]; rows: Row[] } {
  const [cambridge, noCambridge, ...ons] = HARM;
  return {
    columns: [
      { key: 'label', label: 'Harm of' },
      { key: 'crimes', label: 'Crimes', kind: 'number' },
      cambridge,
      { ...noCambridge, label: 'Without a score' },
      { key: 'uncertain', label: 'With an uncertain one', kind: 'share' },
      ...ons,
    ],
    rows: both.map((crimes) => ({
      label: crimes === 'cse' ? 'CSE crimes' : 'all crimes of its people',
      ...harmOf(community, crimes),
    })),
  };
}
