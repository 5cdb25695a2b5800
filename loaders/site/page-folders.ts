import type { Study } from '../study/schema.ts';

/** The folder of `src/` that holds the pages of each kind of study alone. The rest of `src/` is for every kind. */
const folders: Readonly<Record<Study['kind'], string>> = { network: 'network', records: 'soc' };

/** Folders whose pages say nothing about a study of this kind: they are left out of its site. */
export const foldersLeftOut = (kind: Study['kind']): string[] =>
  Object.entries(folders)
    .filter(([other]) => other !== kind)
    .map(([, folder]) => folder);
