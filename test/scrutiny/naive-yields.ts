/** By which names and nouns logs name groups, and who is on which log. */
export interface SmallNamings {
  readonly namings: readonly (readonly [log: string, group: string, name: string, noun: string, matches: number])[];
  readonly people: readonly (readonly [log: string, nominal: string])[];
}

type Naming = SmallNamings['namings'][number];

/** The rows of `criterion_yield` a second time: everything is counted with a criterion and again with its namings taken away. */
export function naiveYields({ namings, people }: SmallNamings, bareNames = false): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  const add = (kind: string, criterion: string, group: string | null, uses: (naming: Naming) => boolean) => {
    const inGroup = (naming: Naming) => group === null || naming[1] === group;
    const used = namings.filter((naming) => uses(naming) && inGroup(naming));
    const isLost = (naming: Naming) => uses(naming) && inGroup(naming) && !(bareNames && kind === 'noun' && criterion);
    const rest = namings.filter((naming) => !isLost(naming));
    // What a noun's row of one group loses, it loses in that group; a group's own row, in the network.
    const counted = kind === 'group' ? rest : rest.filter(inGroup);
    rows.set(`${kind}|${criterion}|${group}`, [
      logsOf(used).size,
      used.reduce((sum, [, , , , matches]) => sum + matches, 0),
      linkedBy(used).size,
      [...logsOf(used)].filter((log) => !logsOf(counted).has(log)).length,
      [...linkedBy(used)].filter((person) => losesALink(person, used, rest)).length,
      [...linkedBy(used)].filter((person) => losesALink(person, used, rest) && !linkedBy(rest).has(person)).length,
    ]);
  };
  const linkedBy = (of: readonly Naming[]) =>
    new Set(people.filter(([log]) => logsOf(of).has(log)).map(([, nominal]) => nominal));
  const losesALink = (person: string, used: readonly Naming[], rest: readonly Naming[]) =>
    [...new Set(used.map(([, group]) => group))].some((group) => {
      const of = (some: readonly Naming[]) => linkedBy(some.filter((naming) => naming[1] === group)).has(person);
      return of(used) && !of(rest);
    });

  for (const noun of new Set(namings.map(([, , , each]) => each))) {
    add('noun', noun, null, (naming) => naming[3] === noun);
    for (const group of new Set(namings.filter((each) => each[3] === noun).map(([, each]) => each)))
      add('noun', noun, group, (naming) => naming[3] === noun);
  }
  for (const [, group, name] of namings) add('name', name, group, (each) => each[1] === group && each[2] === name);
  for (const [, group] of namings) add('group', group, group, (each) => each[1] === group);
  return rows;
}

const logsOf = (namings: readonly Naming[]): ReadonlySet<string> => new Set(namings.map(([log]) => log));
