/** A date as the number yyyymmdd: two of them are 10,000 apart for each birthday between them. */
const digits = (date: string): string =>
  `(10000 * extract(year FROM ${date}) + 100 * extract(month FROM ${date}) + extract(day FROM ${date}))`;

/**
 * SQL for an age on a day in completed years (METHOD 8.2): a birthday of 29 February falls on 1 March in other years; before birth the age is
 * negative, −1 in the year before. Null where either date is.
 */
export const completedYears = (born: string, day: string): string =>
  `CAST(floor(CAST(${digits(day)} - ${digits(born)} AS DOUBLE) / 10000) AS BIGINT)`;
