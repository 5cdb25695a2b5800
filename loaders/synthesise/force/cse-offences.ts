import type { Offence } from '../vocabulary/offences.ts';
import type { ChildOffence } from './cse-desk.ts';

interface ChildTitle extends Offence {
  /** Ages of the child, both included. */
  readonly from: number;
  readonly to: number;
  readonly girl?: boolean;
  /** Of men alone. */
  readonly man?: true;
}

const title = (
  text: string,
  code: string,
  share: number,
  [from, to]: readonly [number, number],
  more: Pick<ChildTitle, 'girl' | 'man'> = {},
): ChildTitle => ({ title: text, code, method: 'child', share, from, to, ...more });

/** Titles under which crimes against children are recorded, by the child's age and sex. The sequel names the first three as the most common. */
const titles: readonly ChildTitle[] = [
  title('SEXUAL ASSAULT ON A FEMALE 13 OR OVER', '20A', 44, [13, 99], { girl: true }),
  title('SEXUAL ASSAULT ON FEMALE CHILD UNDER 13', '20B', 46, [0, 12], { girl: true }),
  title('RAPE OF FEMALE CHILD UNDER 13 BY A MALE', '19E', 43, [0, 12], { girl: true, man: true }),
  title('RAPE OF FEMALE CHILD UNDER 16', '19D', 13, [13, 15], { girl: true, man: true }),
  title('RAPE OF A FEMALE AGED 16 OR OVER', '19C', 24, [16, 99], { girl: true, man: true }),
  title('SEXUAL ASSAULT ON A MALE 13 OR OVER', '17A', 27, [13, 99], { girl: false }),
  title('SEXUAL ASSAULT ON MALE CHILD UNDER 13', '17B', 40, [0, 12], { girl: false }),
  title('RAPE OF MALE CHILD UNDER 13 BY A MALE', '19H', 18, [0, 12], { girl: false, man: true }),
  title('RAPE OF MALE CHILD UNDER 16', '19G', 10, [13, 15], { girl: false, man: true }),
  title('SEXUAL ACTIVITY WITH A CHILD UNDER 16', '22B', 15, [13, 15]),
  title('CAUSE CHILD UNDER 13 TO ENGAGE IN SEXUAL ACTIVITY', '21', 14, [0, 12]),
  title('INCITE CHILD COMMIT GROSS INDECENCY-GIRL', '21', 4, [0, 15], { girl: true }),
  title('MEETING A CHILD FOLLOWING SEXUAL GROOMING', '88A', 6, [11, 15]),
  title('DISTRIBUTE INDEC PHOTO OF CHILD', '86', 6, [4, 17]),
  title('CAUSE/INCITE CHILD PROSTITUTION OR PORNOGRAPHY 13-17', '71', 5, [13, 17]),
  title('ABDUCTION OF CHILD', '13', 4, [8, 15]),
  title('EXPOSURE', '88E', 7, [5, 99]),
];

/** Titles that a crime may stand under. */
export function childTitles({ age, girl }: ChildOffence, man: boolean): readonly ChildTitle[] {
  const years = Math.max(0, age);
  return titles.filter(
    (one) =>
      one.from <= years &&
      years <= one.to &&
      (one.girl === undefined || one.girl === girl) &&
      (man || one.man !== true),
  );
}

const childWords =
  /(?<![a-z0-9])(child|girl|boy|u13|under13|u16|under16|13\+|13-17|13-15|16 or 17|16-20|16 or over|16 years and over|16\+|under18)/i;
const sexWords = /(?<![a-z0-9])(sex|rape|buggery|indec|pornog|exploit|prostit|photo|penetration)/i;

/** Whether the sequel's search finds a crime by its title alone. */
export const isFoundByTitle = (text: string): boolean => childWords.test(text) && sexWords.test(text);

/** How other crimes against children are written that the sequel's words let in. */
export const looseMethods: readonly string[] = [
  'IP (pushed|kicked|slapped) by older (pupil|boy|girl|brother of a friend) (at|near) {place}, {injured}',
  'Concern for welfare of IP after being (hit|shouted at|left alone) by {known} at {place}',
  '{known} (older|aged 19) takes {item} from IP near {place} and makes threats',
  'Referral to MASH following (assault|neglect|argument) at {place}. {outcomes}',
  'Misper returned with {injured}, says {known} assaulted them at {place}',
];
