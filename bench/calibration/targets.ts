import type { Figures } from './cse-figures.ts';

/** A published number, where it stands, and how near a run over the synthetic force must come to it. */
export interface Target {
  readonly name: string;
  readonly published: string;
  readonly value: number;
  /** `count`: within 2 %, or three square roots of it where that is wider; `share`: within 2 %; `exact`; `band`: between two numbers. */
  readonly within: 'count' | 'share' | 'exact' | readonly [low: number, high: number];
  readonly where: string;
}

const count = (name: string, value: number, where: string): Target => ({
  name,
  value,
  published: value.toLocaleString('en'),
  within: 'count',
  where,
});
const exact = (name: string, value: number, where: string): Target => ({
  ...count(name, value, where),
  within: 'exact',
});
const band = (name: string, low: number, high: number, published: string, where: string): Target => ({
  name,
  published,
  value: (low + high) / 2,
  within: [low, high],
  where,
});

/** What the papers print of the size and shape of their records. */
export const targets: readonly Target[] = [
  count('nodes', 79_741, '2020, 3'),
  exact('group nodes', 247, '2020, 3'),
  count('edges', 610_313, '2020, 3'),
  count('full rows', 77_707, '2021, 9.1'),
  count('full offenders', 55_323, '2021, 9.1'),
  count('full crimes', 69_058, '2021, 9.1'),
  count('rows removed, offender under ten', 2375, '2021, 9.1'),
  count('crimes with a negative age', 306, '2021, 9.1.1'),
  band('negative ages of one year, %', 50, 100, 'most', '2021, 9.1.1'),
  count('final connections', 28_758, '2021, 9.1'),
  count('final offenders', 20_432, '2021, 9.1'),
  count('final crimes', 19_995, '2021, 9.1'),
  exact('offenders on one crime, most', 8, '2021, 9.1'),
  { ...count('full crimes with one offender, %', 98.25, '2021, 9.1'), within: 'share', published: 'just over 98' },
  { ...count('final crimes with one offender, %', 97.75, '2021, 9.1'), within: 'share', published: 'just under 98' },
  count('full crimes of 2016 to 2020', 30_969, '2021, 4'),
  count('final crimes of 2016 to 2020', 10_236, '2021, 4'),
  count('full M on F', 41_237, '2021, table 1'),
  count('full M on M', 16_055, '2021, table 1'),
  count('full F on F', 10_084, '2021, table 1'),
  count('full F on M', 9214, '2021, table 1'),
  count('final M on F', 14_566, '2021, table 2'),
  count('final M on M', 4628, '2021, table 2'),
  count('final F on F', 4569, '2021, table 2'),
  count('final F on M', 3374, '2021, table 2'),
  count('victims of unknown sex, rows', 693, '2021, 9.1.3'),
  count('offenders of unknown sex, rows', 371, '2021, 9.1.3'),
  count('victims of inconsistent sex, rows', 131, '2021, 9.1.3'),
  band('full offenders of unknown ethnicity, %', 90, 95, '90 to 95', '2021, 9.1.4'),
  band('final offenders of unknown ethnicity, %', 90, 95, '90 to 95', '2021, 9.1.4'),
  band('full victim age, peak', 13, 15, 'around 14', '2021, 9.1.1'),
  band('final victim age, peak', 13, 15, 'around 14', '2021, 9.1.1'),
  band('full offender age, peak under 20', 14, 16, '14 to 16', '2021, 9.1.1'),
  band('final offender age, peak under 20', 14, 16, '14 to 16', '2021, 9.1.1'),
  band('full offender age, peak above', 33, 37, 'mid-30s', '2021, 9.1.1'),
  band('final offender age, peak above', 33, 37, 'mid-30s', '2021, 9.1.1'),
  band('full age difference, peak under 12', -1, 2, 'near 0', '2021, 9.1.2'),
  band('final age difference, peak under 12', -1, 2, 'near 0', '2021, 9.1.2'),
  band('full age difference, peak above', 20, 24, 'just over 20', '2021, 9.1.2'),
  band('final age difference, peak above', 20, 24, 'just over 20', '2021, 9.1.2'),
  { ...count('offender younger than victim, rows', 2050, '2021, 9.1.2'), published: 'just over 2,000' },
  band('of these one year, %', 50, 100, 'most', '2021, 9.1.2'),
  exact('most crimes of an offender, final', 17, '2021, 9.1.5'),
  exact('offenders with so many', 11, '2021, 9.1.5'),
];

/** A statement of shape: what the papers say in words, and whether a run's figures bear it out. */
export interface Shape {
  readonly says: string;
  readonly where: string;
  readonly holds: (figures: Figures) => boolean;
  readonly of: readonly string[];
}

const years = (table: string, list: readonly number[]) => list.map((year) => `${table} crimes in ${year}`);
const rises = (figures: Figures, names: readonly string[]) =>
  names.every((name, at) => at === 0 || figures[name] > figures[names[at - 1]]);

export const shapes: readonly Shape[] = [
  ...(['full', 'final'] as const).flatMap((table): Shape[] => [
    {
      says: `${table}: fewer crimes in 2012 than the year before and after`,
      where: '2021, 9.1',
      of: years(table, [2011, 2012, 2013]),
      holds: (figures) => {
        const [before, dip, after] = years(table, [2011, 2012, 2013]).map((name) => figures[name]);
        return dip < before && dip < after;
      },
    },
    {
      says: `${table}: more crimes each year from 2012 to 2019`,
      where: '2021, 9.1',
      of: years(table, [2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019]),
      holds: (figures) => rises(figures, years(table, [2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019])),
    },
    {
      says: `${table}: a slower fall after 2019`,
      where: '2021, 9.1',
      of: years(table, [2018, 2019, 2020]),
      holds: (figures) => {
        const [highest, then] = years(table, [2019, 2020]).map((name) => figures[name]);
        return then < highest && highest - then < highest / 4;
      },
    },
  ]),
  {
    says: 'most victims North European, then unknown',
    where: '2021, 9.1.4',
    of: ['full victims North European, %', 'full victims of unknown ethnicity, %'],
    holds: (figures) =>
      figures['full victims North European, %'] > figures['full victims of unknown ethnicity, %'] &&
      figures['full victims of unknown ethnicity, %'] > 15,
  },
  {
    says: 'fewer victims of 16 and 17 in the final table',
    where: '2021, 9.1.1',
    of: ['full victims of 16 and 17, %', 'final victims of 16 and 17, %'],
    holds: (figures) => figures['final victims of 16 and 17, %'] < figures['full victims of 16 and 17, %'],
  },
  {
    says: 'the three most common titles, in order',
    where: '2021, 7.1',
    of: [
      'crimes: sexual assault on a female 13 or over',
      'crimes: sexual assault on female child under 13',
      'crimes: rape of female child under 13 by a male',
    ],
    holds: (figures) =>
      Object.keys(figures)
        .filter((name) => name.startsWith('crimes: '))
        .slice(0, 3)
        .join() ===
      'crimes: sexual assault on a female 13 or over,crimes: sexual assault on female child under 13,crimes: rape of female child under 13 by a male',
  },
];

/** How far a figure may be from a target at a part of the published size. */
export function judge(
  { value, within }: Target,
  figure: number,
): { deviation: number; allowed: string; holds: boolean } {
  const deviation = figure - value;
  if (within === 'exact') return { deviation, allowed: '0', holds: deviation === 0 };
  if (typeof within !== 'string')
    return { deviation, allowed: within.join(' to '), holds: within[0] <= figure && figure <= within[1] };
  const room = within === 'share' ? 0.02 * value : Math.max(0.02 * value, 3 * Math.sqrt(value));
  return { deviation, allowed: room.toFixed(within === 'share' ? 1 : 0), holds: Math.abs(deviation) <= room };
}
