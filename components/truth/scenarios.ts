/** A row of `scenario_truth`, as far as the page needs it. */
export interface Scenario {
  readonly scenario: string;
  readonly share: number;
  readonly draw: number;
  readonly logs: number;
  readonly true_members: number;
  readonly people: number;
  readonly involved: number;
  readonly members: number;
  readonly assigned: number;
  readonly right_members: number;
  readonly right_involved: number;
  readonly moved: number;
  readonly lost: number;
}

/** A figure that moves when logs are missing. */
interface Moving {
  readonly name: string;
  readonly of: (scenario: Scenario, asItIs: Scenario) => number;
}

/** Shares that a page follows as more logs are missing. */
const moving: readonly Moving[] = [
  { name: 'members found', of: ({ members, true_members }) => members / true_members },
  { name: 'members put into a group of theirs', of: ({ right_members, true_members }) => right_members / true_members },
  { name: 'people in a group who are of it', of: ({ right_involved, assigned }) => right_involved / assigned },
  { name: 'people who stay in their group', of: ({ moved, lost }, { assigned }) => 1 - (moved + lost) / assigned },
];

/** Each figure at each share of logs missing: the mean of the draws, and the least and the most of them. */
export function thinned(scenarios: readonly Scenario[]) {
  const asItIs = scenarios.find(({ scenario }) => scenario === 'all');
  if (asItIs === undefined) return [];
  const shares = [...new Set(scenarios.filter(({ scenario }) => scenario === 'thinned').map(({ share }) => share))];
  return moving.flatMap(({ name, of }) =>
    [0, ...shares].map((share) => {
      const own =
        share === 0 ? [asItIs] : scenarios.filter((each) => each.scenario === 'thinned' && each.share === share);
      const values = own.map((each) => of(each, asItIs));
      return {
        name,
        missing: share,
        draws: own.length,
        share: values.reduce((sum, value) => sum + value, 0) / values.length,
        low: Math.min(...values),
        high: Math.max(...values),
      };
    }),
  );
}
