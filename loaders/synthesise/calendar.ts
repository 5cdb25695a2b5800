// Dates are whole days since 1 January 1970: no clock and no zone comes into them.

const dayLength = 86_400_000;

/** The day number of an ISO date. */
export function dayOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / dayLength;
}

/** A day number as an ISO date. */
export function isoDate(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** The year that a day falls in. */
export function yearOf(day: number): number {
  return new Date(day * dayLength).getUTCFullYear();
}

/** Completed years from birth to a day; a 29 February birthday falls on 1 March in other years. */
export function ageOn(birth: number, day: number): number {
  const [bornYear, ...born] = isoDate(birth).split('-').map(Number);
  const [year, ...now] = isoDate(day).split('-').map(Number);
  const before = now[0] < born[0] || (now[0] === born[0] && now[1] < born[1]);
  return year - bornYear - (before ? 1 : 0);
}
