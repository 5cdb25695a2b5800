/** The name of a group's page in an address: its id in lower case, anything but letters, digits and hyphens replaced. Ids that would share one are numbered. */
export function groupSlugs(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Map<string, number>();
  return new Map(
    ids.map((id) => {
      const slug = id.toLowerCase().replaceAll(/[^a-z0-9-]+/g, '-');
      const before = taken.get(slug) ?? 0;
      taken.set(slug, before + 1);
      return [id, before === 0 ? slug : `${slug}--${before + 1}`];
    }),
  );
}
