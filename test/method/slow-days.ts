const DAY = 86_400_000;

/** A day counted from 1970-01-01, in UTC; a time after the date is allowed and passed over. Undefined: not a date (RECORDS). */
export function parseDay(text: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(text);
  if (!parts) return undefined;
  const day = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / DAY;
  // Date turns 30 February into a day of March: a day that does not come back as it was written is no day.
  return isoDay(day) === text.slice(0, 10) ? day : undefined;
}

export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** METHOD 1.4: age in years = days to `as_of` over 365.25; decay = exp(−λ · age), λ = ln 2 over the half-life. */
export function decayOf(day: number, asOf: number, halfLifeYears: number | 'none'): number {
  return halfLifeYears === 'none' ? 1 : Math.exp(-(Math.LN2 / halfLifeYears) * ((asOf - day) / 365.25));
}

/** METHOD 8.2: completed years; a 29 February birthday falls on 1 March in other years; before birth it is negative. */
export function completedYears(born: number, on: number): number {
  const [bornYear, bornMonth, bornDate] = isoDay(born).split('-').map(Number);
  const [year, month, date] = isoDay(on).split('-').map(Number);
  const beforeBirthday = month < bornMonth || (month === bornMonth && date < bornDate);
  return year - bornYear - (beforeBirthday ? 1 : 0);
}
