/** The same day of the year before, of an ISO date; for 29 February, 28 February, so that the 12 months after it end on that day. */
export function yearBefore(date: string): string {
  const [year, month, day] = date.split('-');
  return `${String(Number(year) - 1).padStart(4, '0')}-${month}-${month === '02' && day === '29' ? '28' : day}`;
}
