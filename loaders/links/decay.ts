const DAYS_IN_YEAR = 365.25;

/**
 * [I-03] What is left of a link's strength after each whole number of days up to the last: exp(−λ · age), λ = ln 2 / half-life, age = days
 * / 365.25 (METHOD 1.4). Made once, so that every executor multiplies the same doubles. `'none'` leaves every strength as it is.
 */
export function decayByDay(lastDay: number, halfLifeYears: number | 'none'): Float64Array {
  const rate = halfLifeYears === 'none' ? 0 : Math.LN2 / halfLifeYears;
  return Float64Array.from({ length: lastDay + 1 }, (_, days) => Math.exp(-rate * (days / DAYS_IN_YEAR)));
}
