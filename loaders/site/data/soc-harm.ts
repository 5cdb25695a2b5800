import type { Cell } from '../../executor/executor.ts';
import { groupSlugs } from './group-slug.ts';
import type { PublishedTables } from './open-tables.ts';

/** Harm by group and part (METHOD 6), what of it is unscored or uncertain, and which editions of the indices it is in. */
export async function socHarm({ rows }: PublishedTables) {
  const groups =
    await rows(`SELECT groups.group_id, groups.name, groups.members, harm.crimes, harm.cchi_days, harm.ons_css,
      crimes_without_cchi, crimes_without_ons, crimes_uncertain_cchi, cchi_days_uncertain
    FROM {groups} AS groups JOIN {group_harm} AS harm ON harm.group_id = groups.group_id ORDER BY groups.group_id`);
  const parts = await rows('SELECT * FROM {network_harm} ORDER BY group_id, part');
  const slugs = groupSlugs(groups.map(({ group_id }) => String(group_id)));
  const offences =
    await rows(`SELECT offence_code, offence_title, crimes, cchi_days, ons_css, cchi_certainty FROM {offence_harm}
    ORDER BY crimes DESC, offence_code ASC NULLS FIRST`);
  const editions = async (column: string, score: string) =>
    (
      await rows(
        `SELECT DISTINCT ${column} AS edition FROM {harm} WHERE ${column} IS NOT NULL AND ${score} IS NOT NULL ORDER BY 1`,
      )
    ).map(({ edition }) => edition);
  const networks = await rows('SELECT DISTINCT network FROM {nodes} ORDER BY network');
  return {
    groups: groups.map((group) => ({
      ...group,
      cchi_days: rounded(group.cchi_days),
      ons_css: rounded(group.ons_css),
      slug: slugs.get(String(group.group_id)),
      parts: parts
        .filter(({ group_id }) => group_id === group.group_id)
        .map(({ part, members, cchi_days, ons_css }) => ({
          part,
          members,
          cchi_days: rounded(cchi_days),
          ons_css: rounded(ons_css),
        })),
    })),
    offences,
    editions: {
      cchi: await editions('cchi_edition', 'cchi_days'),
      ons: await editions('ons_edition', 'ons_css'),
    },
    networks: networks.map(({ network }) => network),
  };
}

/** Sums taken in another order differ in their last digits, and are shown as the same number. */
const rounded = (value: Cell): Cell => (typeof value === 'number' ? Number(value.toPrecision(12)) : value);
