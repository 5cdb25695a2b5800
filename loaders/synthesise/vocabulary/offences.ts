/** An offence as the force records it: title, Home Office code, and where its modus operandi comes from. */
export interface Offence {
  readonly title: string;
  readonly code: string;
  readonly method: string;
  readonly share: number;
}

const offence = (title: string, code: string, method: string, share: number): Offence => ({
  title,
  code,
  method,
  share,
});

/** Offences by the part of crime that they stand for. Shares are within the part. */
export const offences: Readonly<Record<string, readonly Offence[]>> = {
  violence: [
    offence('ASSAULT OCCASIONING ACTUAL BODILY HARM', '8N', 'assault', 30),
    offence('WOUNDING OR INFLICTING GBH WITHOUT INTENT', '8N', 'assault', 8),
    offence('WOUNDING WITH INTENT TO DO GBH', '5D', 'weapon', 9),
    offence('COMMON ASSAULT AND BATTERY', '105A', 'assault', 26),
    offence('HARASSMENT WITHOUT VIOLENCE', '8L', 'threat', 9),
    offence('THREATS TO KILL', '3B', 'threat', 8),
    offence('VIOLENT DISORDER', '62A', 'weapon', 3),
    offence('KIDNAPPING', '36', 'threat', 2),
    offence('MURDER - VICTIM ONE YEAR OF AGE OR OVER', '1', 'weapon', 0.7),
    offence('ATTEMPTED MURDER', '2', 'weapon', 1.2),
    offence('BLACKMAIL', '35', 'threat', 2),
    offence('PUBLIC NUISANCE AT COMMON LAW', '', 'threat', 2),
  ],
  weapons: [
    offence('POSSESSION OF ARTICLE WITH BLADE OR POINT', '10D', 'carrying', 50),
    offence('POSSESSION OF OFFENSIVE WEAPON', '10C', 'carrying', 28),
    offence('POSSESS FIREARM WITH INTENT', '10A', 'carrying', 10),
    offence('POSSESSION OF PROHIBITED FIREARM', '10B', 'carrying', 12),
  ],
  robbery: [
    offence('ROBBERY - PERSONAL PROPERTY', '34B', 'robbery', 80),
    offence('ROBBERY - BUSINESS PROPERTY', '34A', 'robbery', 20),
  ],
  theft: [
    offence('THEFT FROM SHOP OR STALL', '46', 'shop', 30),
    offence('THEFT FROM VEHICLE', '45', 'vehicle', 18),
    offence('THEFT OR UNAUTHORISED TAKING OF A MOTOR VEHICLE', '48', 'vehicle', 12),
    offence('AGGRAVATED VEHICLE TAKING', '37.2', 'vehicle', 3),
    offence('BURGLARY IN A DWELLING', '28A', 'burglary', 16),
    offence('AGGRAVATED BURGLARY - RESIDENTIAL', '29A', 'burglary', 2),
    offence('BURGLARY - BUSINESS AND COMMUNITY', '30C', 'burglary', 8),
    offence('THEFT FROM THE PERSON', '39', 'shop', 5),
    offence('THEFT OF PEDAL CYCLE', '44', 'vehicle', 5),
    offence('HANDLING STOLEN GOODS', '54', 'handling', 6),
    offence('INTERFERING WITH A MOTOR VEHICLE', '126', 'vehicle', 4),
  ],
  damage: [
    offence('CRIMINAL DAMAGE TO A VEHICLE', '58C', 'damage', 45),
    offence('CRIMINAL DAMAGE TO A DWELLING', '58A', 'damage', 30),
    offence('OTHER CRIMINAL DAMAGE', '58D', 'damage', 15),
    offence('ARSON ENDANGERING LIFE', '56A', 'damage', 4),
    offence('ARSON NOT ENDANGERING LIFE', '56B', 'damage', 6),
  ],
  money: [
    offence('CONCEALING OR TRANSFERRING CRIMINAL PROPERTY', '38', 'money', 45),
    offence('MAKE OR SUPPLY ARTICLES FOR USE IN FRAUD', '33A', 'money', 25),
    offence('FRAUD BY FALSE REPRESENTATION', 'NFIB', 'money', 15),
    offence('PERVERTING THE COURSE OF JUSTICE', '79', 'money', 15),
  ],
  possession: [
    offence('POSSESSION OF CANNABIS', '92E', 'possession', 70),
    offence('POSSESSION OF CONTROLLED DRUG CLASS A', '92D', 'possession', 30),
  ],
  supply: [
    offence('POSSESSION WITH INTENT TO SUPPLY CONTROLLED DRUG CLASS A', '92A', 'supply', 55),
    offence('BEING CONCERNED IN SUPPLY OF CONTROLLED DRUG CLASS A', '92A', 'supply', 30),
    offence('SUPPLYING CONTROLLED DRUG CLASS A', '92A', 'supply', 15),
  ],
  slavery: [
    offence('MODERN SLAVERY - HOLD PERSON IN SLAVERY OR SERVITUDE', '106', 'slavery', 35),
    offence('MODERN SLAVERY - ARRANGE OR FACILITATE TRAVEL FOR EXPLOITATION', '106', 'slavery', 40),
    offence('REQUIRE PERSON TO PERFORM FORCED OR COMPULSORY LABOUR', '106', 'slavery', 25),
  ],
  child: [
    offence('SEXUAL ASSAULT ON A FEMALE 13 OR OVER', '20A', 'child', 26),
    offence('SEXUAL ASSAULT ON FEMALE CHILD UNDER 13', '20B', 'child', 14),
    offence('RAPE OF FEMALE CHILD UNDER 13 BY A MALE', '19E', 'child', 8),
    offence('RAPE OF FEMALE CHILD UNDER 16', '19D', 'child', 10),
    offence('RAPE OF MALE CHILD UNDER 16', '19G', 'child', 2),
    offence('SEXUAL ASSAULT ON MALE CHILD UNDER 13', '17B', 'child', 4),
    offence('SEXUAL ACTIVITY WITH A CHILD UNDER 16', '22B', 'child', 12),
    offence('MEETING A CHILD FOLLOWING SEXUAL GROOMING', '88A', 'child', 6),
    offence('DISTRIBUTE INDEC PHOTO OF CHILD', '86', 'child', 8),
    offence('CAUSE/INCITE CHILD PROSTITUTION OR PORNOGRAPHY 13-17', '71', 'child', 5),
    offence('ABDUCTION OF CHILD', '13', 'child', 5),
  ],
};

/** What an offence flagged as domestic abuse may be, by title. */
export const domesticTitles: readonly string[] = [
  'ASSAULT OCCASIONING ACTUAL BODILY HARM',
  'COMMON ASSAULT AND BATTERY',
  'HARASSMENT WITHOUT VIOLENCE',
  'THREATS TO KILL',
  'CRIMINAL DAMAGE TO A DWELLING',
];
