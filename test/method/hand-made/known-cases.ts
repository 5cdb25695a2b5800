import { crimeLinks } from './crime-links.ts';
import { cseAges } from './cse-ages.ts';
import { cseConnections } from './cse-connections.ts';
import { cseDays } from './cse-days.ts';
import { cseParts } from './cse-parts.ts';
import { cseProtection } from './cse-protection.ts';
import { cseRecords } from './cse-records.ts';
import { cseRules } from './cse-rules.ts';
import { custodyLinks } from './custody-links.ts';
import { days } from './days.ts';
import { gradings } from './gradings.ts';
import type { KnownCase } from './known-case.ts';
import { logLinks } from './log-links.ts';
import { membership } from './membership.ts';
import { removals } from './removals.ts';
import { search } from './search.ts';

/** Every study with known answers, in the order of METHOD. */
export const knownCases: readonly KnownCase[] = [
  ...gradings,
  ...days,
  ...search,
  ...logLinks,
  ...crimeLinks,
  ...custodyLinks,
  ...membership,
  ...removals,
  ...cseRules,
  ...cseAges,
  ...cseParts,
  ...cseConnections,
  ...cseDays,
  ...cseRecords,
  ...cseProtection,
];
