/** People who are truly the same and whom the run puts in the same place. */
export interface StandingRow {
  readonly relation: string;
  /** Hops to the group assigned to, `no group`, `out` or `unlogged`. */
  readonly place: string;
  readonly is_right: boolean | null;
  readonly people: number;
}

/** How many people of the rows that fit. */
const countWhere = (rows: readonly StandingRow[], fits: (row: StandingRow) => boolean): number =>
  rows.reduce((sum, row) => sum + (fits(row) ? row.people : 0), 0);

const isMember = ({ relation }: StandingRow): boolean => relation === 'member';
/** A member or an associate of a group. */
const isInvolved = ({ relation }: StandingRow): boolean => relation === 'member' || relation === 'associate';
const isInNetwork = ({ place }: StandingRow): boolean => place !== 'out' && place !== 'unlogged';
const isAssigned = ({ place }: StandingRow): boolean => /^\d+$/.test(place);

/** The headline numbers: precision and recall of who is in the network, and of who is put into which group. */
export function headline(rows: readonly StandingRow[]) {
  const members = countWhere(rows, isMember);
  const people = countWhere(rows, isInNetwork);
  const assignedMembers = countWhere(rows, (row) => isMember(row) && isAssigned(row));
  return {
    members,
    people,
    membersFound: countWhere(rows, (row) => isMember(row) && isInNetwork(row)),
    involvedFound: countWhere(rows, (row) => isInvolved(row) && isInNetwork(row)),
    assignedMembers,
    rightMembers: countWhere(rows, (row) => isMember(row) && row.is_right === true),
    assigned: countWhere(rows, isAssigned),
    rightlyAssigned: countWhere(rows, (row) => isInvolved(row) && row.is_right === true),
  };
}

/** What becomes of true members, in the order of a page; what nobody is in is left out. */
export function fates(rows: readonly StandingRow[]) {
  const of = (label: string, fits: (row: StandingRow) => boolean, isRight = false) => ({
    label,
    people: countWhere(rows, (row) => isMember(row) && fits(row)),
    isRight,
  });
  return [
    of('put into a group of theirs', ({ is_right }) => is_right === true, true),
    of('put into another group', (row) => isAssigned(row) && row.is_right !== true),
    of('in the network, in no group', ({ place }) => place === 'no group'),
    of('on a reliable log, not found', ({ place }) => place === 'out'),
    of('on no reliable log', ({ place }) => place === 'unlogged'),
  ].filter(({ people, isRight }) => people > 0 || isRight);
}

/** Steps to the group that people are put into, from one; from `last` on together. */
export function byHops(rows: readonly StandingRow[], last = 3) {
  const hops = [...new Set(rows.filter(isAssigned).map(({ place }) => Math.min(last, Number(place))))].sort(
    (x, y) => x - y,
  );
  return hops.map((hop) => {
    const own = rows.filter((row) => isAssigned(row) && Math.min(last, Number(row.place)) === hop);
    const count = (fits: (row: StandingRow) => boolean) => countWhere(own, fits);
    return {
      hop: `${hop}${hop === last ? ' or more' : ''} ${hop === 1 ? 'step' : 'steps'} away`,
      people: count(() => true),
      right: count((row) => row.is_right === true),
      member: count(isMember),
      memberRight: count((row) => isMember(row) && row.is_right === true),
      associate: count(({ relation }) => relation === 'associate'),
      rival: count(({ relation }) => relation === 'rival'),
      victim: count(({ relation }) => relation === 'victim'),
      bystander: count(({ relation }) => relation === 'bystander'),
      none: count(({ relation }) => relation === 'none'),
    };
  });
}
