import type { Executor } from '../../executor/executor.ts';
import { randomSource } from '../../random.ts';
import { isoDate, yearOf } from '../calendar.ts';
import { drawsFrom } from '../draws.ts';
import { wrongCroNumber, wrongPncId } from '../identifiers.ts';
import type { Person } from '../world.ts';
import { appearances } from './census.ts';
import type { ChildOffences } from './cse-cases.ts';
import { beginExtract, textColumns } from './extract.ts';
import type { ForceRecipe } from './recipe.ts';
import type { Register } from './register.ts';
import { dealtChance, stratified } from './stratified.ts';

/**
 * Writes what is recorded of people: birth dates missing or wrong, sex unknown or told in two ways, appearance known of few. Whether an
 * appearance is written down depends on whether somebody is recorded as harmed or as an offender of the sequel's kind, as the sequel has it;
 * which one it is depends on the census of the authority, and on nothing else.
 */
export async function writePeople(
  executor: Executor,
  folder: string,
  {
    seed,
    recipe,
    people,
    register,
    harmed,
  }: {
    seed: number;
    recipe: ForceRecipe;
    people: readonly Person[];
    register: Register;
    harmed: Pick<ChildOffences, 'people' | 'rows'>;
  },
): Promise<void> {
  const source = (label: string) => randomSource(seed, 'force', 'recorded people', label);
  const draws = drawsFrom(source('draws'));
  const { recording } = recipe;
  const dealt = (share: number, label: string) => dealtChance(share, stratified(source(label), 1000));
  // Apart for people with more rows of the sequel's table: else it would be chance how many rows are without a sex.
  const byRows = (share: number, label: string) => {
    const decks = new Map<number, () => boolean>();
    return (rows: number) => {
      const deck = decks.get(rows) ?? dealt(share, `${label} ${rows}`);
      decks.set(rows, deck);
      return deck();
    };
  };
  const kinds = ['children', 'offenders', 'other'] as const;
  const isSeen = Object.fromEntries(
    kinds.map((kind) => [kind, dealt(recording.appearance_known[kind], `seen ${kind}`)]),
  ) as Record<(typeof kinds)[number], () => boolean>;
  const sexUnknown = {
    children: byRows(recording.sex_unknown.children, 'sex of children'),
    offenders: byRows(recording.sex_unknown.offenders, 'sex of offenders'),
  };
  const sexOther = dealt(0.01, 'sex of others');
  const isInconsistent = byRows(recording.sex_inconsistent, 'inconsistent');
  const noBirth = dealt(recording.birth_missing.other, 'no birth date');
  const noBirthOffender = dealt(recording.birth_missing.offender, 'no birth date of offenders');
  const order = [...people.keys()].sort((one, other) => (people[one].id < people[other].id ? -1 : 1));
  const extract = beginExtract(executor, folder, 'nominals', {
    ...textColumns(
      'nominal_id',
      'family_name',
      'given_names',
      'date_of_birth',
      'sex',
      'ethnic_appearance',
      'pnc_id',
      'cro_number',
    ),
  });
  for (const number of order) {
    const person = people[number];
    const isChild = harmed.people.allChildren.has(number);
    const isOffender = harmed.people.allOffenders.has(number);
    const kind = isOffender ? 'offenders' : isChild ? 'children' : 'other';
    const rows = Math.min(8, harmed.rows.get(number) ?? 0);
    const born = harmed.people.recordedBirth.get(number);
    // A child without a birth date would be no child of the sequel's: that is the recipe's to say, and it says how many.
    const isMissing = born === null || (!isChild && (isOffender ? noBirthOffender() : noBirth()));
    const isKnown = draws.chance(recording.pnc[person.standing]);
    const year = Math.min(2019, Math.max(1996, yearOf(person.birth) + draws.whole(13, 30)));
    const isSexUnknown = kind === 'other' ? sexOther() : sexUnknown[kind](rows);
    const sex = isSexUnknown ? draws.pick(['', 'U', 'UNKNOWN']) : isChild && isInconsistent(rows) ? 'M/F' : person.sex;
    await extract.add(
      person.id,
      person.familyName.toUpperCase(),
      person.givenNames.join(' '),
      isMissing ? null : isoDate(born ?? person.birth),
      sex,
      isSeen[kind]()
        ? appearances[register.population.appearance[register.person[number]]]
        : draws.chance(0.5)
          ? 'Unknown'
          : '',
      isKnown ? wrongPncId(draws, year) : null,
      isKnown && draws.chance(recording.cro) ? wrongCroNumber(draws, year) : null,
    );
  }
  await extract.finish();
}
