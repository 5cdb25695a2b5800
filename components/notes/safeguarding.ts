import { element } from './element.js';

const MEANINGS: Readonly<Record<string, string>> = {
  'under-18-now': 'under 18 on the day of this report',
  'under-18-when-linked': 'under 18 at the time of a record that links them',
  'cse-victim': 'a victim, under 18, of a crime of sexual exploitation or abuse',
};

/** Why safeguarding comes first for somebody, in words: 'under 18 at the time of a record that links them'. */
export function safeguardingReasons(reasons: string): string {
  return reasons
    .split(';')
    .map((reason) => MEANINGS[reason] ?? reason)
    .join('; ');
}

const SHORT: Readonly<Record<string, string>> = {
  'under-18-now': 'under 18 now',
  'under-18-when-linked': 'under 18 when linked',
  'cse-victim': 'CSE victim under 18',
};

/** The same where there is little room, beside {@link safeguardingNote}: 'under 18 when linked'. */
export function shortReasons(reasons: string): string {
  return reasons
    .split(';')
    .map((reason) => SHORT[reason] ?? reason)
    .join('; ');
}

/** What stands on every page that has people on it whom it does not name. */
export function safeguardingNote(flagged: number, ageUnknown: number): HTMLElement {
  return element(
    'aside',
    { class: 'note safeguarding-note', 'aria-label': 'Safeguarding first' },
    element('p', {}, element('strong', {}, '◆ Safeguarding first. ')),
    element(
      'p',
      {},
      `${flagged === 1 ? 'One person here was' : `${flagged} people here were`} under 18: on the day of this report, when a record links them, or as the victim of a crime of sexual exploitation or abuse. They keep their place in the arithmetic and are not named: they stand under a code without figures, and where an order of removal comes to one of them it says 'safeguarding first'. `,
      'Whoever studies the drawing may still work out which code an order comes to; nothing in this report leads from a code to a person, though a source record that is cited may. ',
      'Anyone who works on them does so through the force’s safeguarding team, with the source record, not through this report.',
    ),
    ageUnknown > 0 &&
      element(
        'p',
        {},
        `${ageUnknown === 1 ? 'One more person has' : `${ageUnknown} more have`} no birth date on record, so nobody can say whether they were children. They are named and may have a rank: find out how old they are before anything else.`,
      ),
  );
}
