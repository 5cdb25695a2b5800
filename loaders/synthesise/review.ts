import type { Row } from './csv.ts';
import { demoRecipe, groupNouns } from './recipe.ts';
import type { World } from './world.ts';

const decided = { decided_by: 'Demonstration panel', decided_on: demoRecipe.asOf };

/** The decisions that the study starts from: the papers' nouns, the names of groups on no list, and a few words refused. */
export function makeReview({
  groups,
}: World): Record<'nouns' | 'groups', { columns: readonly string[]; rows: readonly Row[] }> {
  const refusedNouns = { mates: 'everyday word', youths: 'everyday word', lads: 'everyday word' };
  const refusedNames = {
    extended: 'extended family',
    phone: 'phone line',
    ambulance: 'ambulance crew',
    school: 'school boys',
  };
  return {
    nouns: {
      columns: ['word', 'similarity', 'decision', 'decided_by', 'decided_on', 'note'],
      rows: [
        ...groupNouns.map((word) => ({
          word,
          similarity: null,
          decision: 'accept',
          ...decided,
          note: "in the papers' list",
        })),
        ...Object.entries(refusedNouns).map(([word, note]) => ({
          word,
          similarity: null,
          decision: 'reject',
          ...decided,
          note,
        })),
      ],
    },
    groups: {
      columns: ['group_id', 'name', 'aliases', 'kind', 'score', 'logs', 'decision', 'decided_by', 'decided_on', 'note'],
      rows: [
        ...groups
          .filter(({ recipe }) => !recipe.tracked)
          .map(({ id, name, aliases, recipe }) => ({
            group_id: id,
            name,
            aliases: aliases.join(';'),
            kind: recipe.kind,
            score: null,
            logs: null,
            decision: 'accept',
            ...decided,
            note: 'named in logs, on no list',
          })),
        ...Object.entries(refusedNames).map(([name, note]) => ({
          group_id: null,
          name,
          aliases: null,
          kind: 'USG',
          score: null,
          logs: null,
          decision: 'reject',
          ...decided,
          note,
        })),
      ],
    },
  };
}
