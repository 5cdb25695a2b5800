import { cseKept } from '../identify/cse-left-out.ts';
import { noBirthDate } from '../safeguarding/stage.ts';

/** What is done with the rows of a rule that leaves none out. */
const kept: Readonly<Partial<Record<string, string>>> = {
  'repeated-pair': 'joined',
  ...cseKept,
  [noBirthDate.rule]: 'counted',
};

/** What rules do with their rows: 'left out'; 'amended'; 'left out, amended or counted'. Of no rules: 'left out'. */
export function doneByRules(rules: readonly string[]): string {
  const done = new Set(rules.map((rule) => kept[rule] ?? 'left out'));
  const verbs = ['left out', 'joined', 'amended', 'counted'].filter((verb) => done.has(verb));
  return verbs.length < 2 ? (verbs[0] ?? 'left out') : `${verbs.slice(0, -1).join(', ')} or ${verbs[verbs.length - 1]}`;
}
