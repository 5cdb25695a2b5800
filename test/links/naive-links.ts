/** Records of a small study; everything counts. */
export interface SmallStudy {
  readonly matches: readonly (readonly [log: string, group: string])[];
  readonly logs: Readonly<Record<string, string>>;
  readonly logNominals: readonly (readonly [log: string, nominal: string])[];
  readonly crimes: Readonly<Record<string, string>>;
  readonly roles: readonly (readonly [crime: string, nominal: string, role: string])[];
  readonly custody: readonly (readonly [a: string, b: string, start: string, end: string])[];
}

const ROLES =
  /^(SUSPECT|DEFENDANT\/OFFENDER|PERSON REPORTED FOR CRIME\/OFFENCE|POTENTIAL DETECTION|PERSON PROBABLY RESPONSIBLE|PERSON THOUGHT RESPONSIBLE FOR THE OFFENCE)$/;

/** METHOD 3.2 to 3.5 and 1.4 a second time, by loops: links as `system|reference|a|b` → [date, strength, weight]. */
export function naiveLinks(study: SmallStudy, asOf: string, pairs: 'once' | 'per_group') {
  const links = new Map<string, [date: string, strength: number, weight: number]>();
  const link = (system: string, reference: string, x: string, y: string, date: string, strength: number) => {
    const years = (Date.parse(asOf) - Date.parse(date)) / 86_400_000 / 365.25;
    const key = [system, reference, ...[x, y].sort()].join('|');
    if (links.has(key)) throw new Error(`${key} stands twice`);
    links.set(key, [date, strength, strength * 0.5 ** (years / 5)]);
  };
  const people = new Set<string>();
  for (const [log, date] of Object.entries(study.logs)) {
    const groups = new Set(study.matches.filter(([id]) => id === log).map(([, group]) => group));
    const on = study.logNominals.filter(([id]) => id === log).map(([, nominal]) => nominal);
    if (groups.size === 0) continue;
    for (const [index, one] of on.entries()) {
      people.add(one);
      for (const group of groups) link('log', log, one, `group:${group}`, date, 1 / on.length);
      for (const other of on.slice(index + 1))
        link('log', log, one, other, date, (pairs === 'once' ? 1 : groups.size) / on.length);
    }
  }
  const known = new Set(people);
  for (const [crime, date] of Object.entries(study.crimes)) {
    const offenders = [
      ...new Set(study.roles.filter(([id, , role]) => id === crime && ROLES.test(role)).map(([, nominal]) => nominal)),
    ];
    if (offenders.length < 2 || !offenders.some((offender) => people.has(offender))) continue;
    for (const [index, one] of offenders.entries()) {
      known.add(one);
      for (const other of offenders.slice(index + 1)) link('crime', crime, one, other, date, 1);
    }
  }
  for (const [a, b, start, end] of study.custody)
    if (known.has(a) || known.has(b)) link('custody', `${a}|${b}|${start}|${end}`, a, b, end, 0.001);
  return links;
}
