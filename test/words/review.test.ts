import { expect, test } from 'vitest';
import { decisionsOf, subjectsOf, waitingRows } from '../../loaders/words/review.ts';

test('the first row that decides about a word is its decision; anything but accept and reject is none', () => {
  const rows = [
    { word: 'crew', decision: null },
    { word: 'Crew', decision: 'reject', decided_by: 'A' },
    { word: 'crew', decision: 'reject', decided_by: 'B' },
    { word: 'mob', decision: 'maybe' },
  ];
  expect([...decisionsOf('review_nouns', rows)]).toEqual([['crew', rows[1]]]);
});

test('a row waits until it or another row of the same word is decided, and a word waits once', () => {
  const rows = [
    { word: 'crew', decision: '' },
    { word: 'mob', decision: '' },
    { word: 'MOB', decision: 'maybe' },
    { word: 'crew', decision: 'accept' },
    { word: null, decision: '' },
  ];
  expect(waitingRows('review_nouns', rows)).toEqual([rows[1], rows[4]]);
});

test('a group is decided by its name and by each alias', () => {
  expect(subjectsOf('review_groups', { name: "Tom's Low-Road", aliases: 'LRs; ;low road' })).toEqual([
    'tom low road',
    'lrs',
    'low road',
  ]);
  const rows = [
    { name: 'LRs', aliases: null, decision: '' },
    { name: 'Low Road', aliases: 'LRs', decision: 'accept' },
  ];
  expect(waitingRows('review_groups', rows)).toEqual([]);
});
