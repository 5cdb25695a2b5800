import type { Dialect } from '../executor/dialect.ts';
import type { Study } from '../study/schema.ts';

/** SQL for the day that the CSE network stands at: its own, or the study's [I-18]. Throws where a study was not checked. */
export function cseDay({ text }: Dialect, { as_of, cse }: Study): string {
  const day = cse.as_of ?? as_of;
  if (day === null) throw new Error('The study was not checked before it was run: it has no as_of');
  return `CAST(${text(day)} AS DATE)`;
}
