import { Document, visit } from 'yaml';
import type { Study } from './schema.ts';

/** A study as it will be used, every default in its place, as a study file: read again, it is the same study and gives the same run. */
export function resolvedStudy(study: Study): string {
  const document = new Document(study);
  visit(document, {
    Seq(_, list) {
      list.flow = true;
    },
  });
  return document.toString({ flowCollectionPadding: false, lineWidth: 0 }).trimEnd();
}
