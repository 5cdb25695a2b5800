/** Roles in a crime that make an offender of a person, as the papers word them; roles are compared trimmed and in capitals (METHOD 1.5). */
export const offenderRoles = {
  soc: [
    'SUSPECT',
    'DEFENDANT/OFFENDER',
    'PERSON REPORTED FOR CRIME/OFFENCE',
    'POTENTIAL DETECTION',
    'PERSON PROBABLY RESPONSIBLE',
    'PERSON THOUGHT RESPONSIBLE FOR THE OFFENCE',
  ],
  cse: ['DEFENDANT/OFFENDER', 'SUSPECT', 'PERSON THOUGHT RESPONSIBLE FOR THE OFFENCE', 'PERSON PROBABLY RESPONSIBLE'],
} as const;

export const VICTIM_ROLE = 'VICTIM';
