import type { Study } from '../study/schema.ts';

/** What of `src/` is for one kind of study alone: folders of pages, and pages. The rest of `src/` is for every kind. */
const folders: Readonly<Record<Study['kind'], readonly string[]>> = {
  network: ['network'],
  records: ['soc', 'cse', 'words.md'],
};

/** Folders and pages that say nothing about a study of this kind: they are left out of its site. */
export const foldersLeftOut = (kind: Study['kind']): string[] =>
  Object.entries(folders)
    .filter(([other]) => other !== kind)
    .flatMap(([, own]) => own);
