import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

const share = z.number().min(0).max(1);
const amount = z.number().nonnegative();
const shares = z.record(z.string(), amount);
const day = z.iso.date();

/** The parameters of the synthetic force, each explained in `data/force/recipe.yaml`. */
const recipeSchema = z.strictObject({
  name: z.string(),
  as_of: day,
  cse_as_of: day,
  size: amount.max(1),
  period: z.strictObject({
    logs_from: day,
    crimes_from: day,
    custody_from: day,
    until: day,
    growth: z.number().gt(1),
    after_as_of: share,
  }),
  population: z.strictObject({ share, partner: share, children: amount, grown_child: share, dwellings: amount }),
  groups: z.strictObject({
    count: amount,
    tracked: share,
    tracked_street: share,
    named: z.strictObject({ words: share, north: share, family: share, bar: share, line: share }),
    members: z.strictObject({ middle: amount, spread: amount, fewest: amount, most: amount }),
    founded: z.tuple([z.int(), z.int()]),
    ended: share,
    rivals: amount,
    home: share,
  }),
  membership: z.strictObject({
    women: share,
    joins_after: amount,
    age_spread: amount,
    relatives: share,
    cell: z.tuple([z.int(), z.int()]),
    left: share,
    changed: share,
    associates: amount,
    facilitators: share,
    nicknamed: share,
  }),
  ties: z.strictObject({
    cell: amount,
    between: amount,
    group: amount,
    associate: amount,
    facilitator: amount,
    family: amount,
  }),
  logs: z.strictObject({
    count: amount,
    of_groups: share,
    least_of_group: amount,
    authors: amount,
    people: shares,
    people_other: shares,
    stranger: share,
    stranger_offends: share,
    activity: amount,
  }),
  crimes: z.strictObject({
    count: amount,
    of_groups: share,
    offenders_pool: amount,
    together: share,
    together_other: share,
    offenders: shares,
    fresh: share,
    victim: share,
    victim_child: share,
    domestic: share,
    witness: share,
    second_role: share,
    hidden_abuse: share,
  }),
  custody: z.strictObject({
    prisons: amount,
    women_prison: amount,
    members: share,
    associates: share,
    offenders: share,
    spells: amount,
    stay_days: amount,
    share_days: amount,
    shares_per_year: amount,
    no_end: share,
    boundary: share,
  }),
  cse: z.strictObject({
    linked: z.strictObject({ cases: amount, offenders: shares, children: shares, months_between: amount }),
    together: z.strictObject({ crimes: amount, offenders: shares, children: shares }),
    series: z.strictObject({ cases: amount, crimes: amount }),
    alone: z.strictObject({
      offenders: amount,
      crimes: shares,
      children: shares,
      same_child: share,
      of_linked: amount,
    }),
    under_ten: z.strictObject({ crimes: amount, children: shares }),
    negative_age: z.strictObject({ crimes: amount, by_years: shares }),
    adult_victim: amount,
    no_birth_date: amount,
    domestic: amount,
    girls: z.strictObject({ linked: share, alone: share }),
    men: z.strictObject({
      linked: z.strictObject({ F: share, M: share }),
      alone: z.strictObject({ F: share, M: share }),
    }),
    victim_age: z.array(amount).length(18),
    older_linked: share,
    peers: share,
    peer_years: shares,
    adult: z.strictObject({ age: amount, rises: amount, spread: amount }),
    years: shares,
    years_linked: shares,
    historic: share,
    flagged: share,
    method_silent: share,
    not_sexual: share,
    exploitation: z.strictObject({ linked: share, together: share, alone: share }),
    mistaken: z.strictObject({ abduction: share, other: share }),
    known_to_police: z.strictObject({ offenders: share, children: share }),
  }),
  recording: z.strictObject({
    birth_missing: z.strictObject({ other: share, offender: share }),
    sex_unknown: z.strictObject({ children: share, offenders: share }),
    sex_inconsistent: share,
    appearance_known: z.strictObject({ children: share, offenders: share, other: share }),
    pnc: z.strictObject({ member: share, associate: share, offender: share, other: share }),
    cro: share,
    duplicates: share,
    unknown_ids: amount,
    unreadable_dates: amount,
    custody_oneself: amount,
    custody_reversed: amount,
  }),
  missing: z.strictObject({ reports: amount, outside: share, not_found: share }),
});

export type ForceRecipe = z.infer<typeof recipeSchema>;

const file = fileURLToPath(new URL('../../../data/force/recipe.yaml', import.meta.url));

/** The recipe as it stands in `data/force`, at a size: 1 is the published one. Throws where the file does not follow its schema. */
export function readForceRecipe(size = 1): ForceRecipe {
  return { ...recipeSchema.parse(parse(readFileSync(file, 'utf8'))), size };
}

/** A number of people or records at a recipe's size, at least one. */
export const sized = ({ size }: Pick<ForceRecipe, 'size'>, count: number): number =>
  Math.max(1, Math.round(count * size));
