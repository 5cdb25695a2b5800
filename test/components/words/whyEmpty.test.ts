import { expect, test } from 'vitest';
import { type Ground, whyNoNames, whyNoNouns } from '../../../components/words/whyEmpty.ts';

const ground: Ground = { seeds: ['gang', 'ocg'], seedsKnown: ['gang'], vocabulary: 9, minimumCount: 5, nouns: 3 };

test.each([
  [{ vocabulary: 0, seedsKnown: [] }, 'no word of the logs is written 5 times'],
  [{ seedsKnown: [] }, 'none of the seeds ‘gang’, ‘ocg’ is written 5 times'],
  [{}, 'no other word has a vector'],
])('no noun is proposed: %o', (part, why) => expect(whyNoNouns({ ...ground, ...part })).toContain(why));

test.each([
  [{ nouns: 0 }, 'no noun is accepted'],
  [{}, 'stands before an accepted noun in 5 logs'],
])('no name is proposed: %o', (part, why) => expect(whyNoNames({ ...ground, ...part })).toContain(why));
