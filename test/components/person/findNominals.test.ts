import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { findNominals } from '../../../components/person/findNominals.ts';
import type { NamedNominal, PackedNominal } from '../../../components/person/nominalSummary.ts';
import { summaryRow, tokensOf } from '../../../components/person/nominalSummary.ts';
import { groupToken, listKey, nameTokens, searchToken, typedTokens } from '../../../components/person/searchTokens.ts';
import { openShards } from '../../../components/person/shards.ts';
import { shardArchive } from '../../../loaders/site/data/shards.ts';

const nominal = (id: string, name: string, pnc: string | null = null, networks = 1): NamedNominal => [
  id,
  name,
  null,
  pnc,
  null,
  networks,
  'G',
  (networks & 2) === 0 ? null : 'CSE-00007',
  null,
  0,
  null,
  null,
  0,
];

const lee = nominal('N1', 'Ann LEE', '1996/0683751Q');
const leech = nominal('N2', 'Bo LEECH', null, 3);
const other = nominal('N3', 'Lee Al-MASRI', null, 2);
const flagged: PackedNominal = ['Protected 1', 'under-18-now'];

/** Files that hold lists by token, and how many of them were read. */
async function filesOf(lists: Readonly<Record<string, readonly PackedNominal[]>>, count: number) {
  const keyed = Object.entries(lists).map(([token, list]): [string, readonly PackedNominal[]] => [
    listKey(token, 0),
    list,
  ]);
  const archive = await JSZip.loadAsync(await shardArchive(new Map(keyed), count));
  const read = new Set<number>();
  const files = Array.from({ length: count }, (_, at) => ({
    async stream() {
      read.add(at);
      return new Blob([new Uint8Array(await archive.file(`${at}.bin`)!.async('uint8array'))]).stream();
    },
  }));
  const firstKeys = JSON.parse(await archive.file('index.json')!.async('string'));
  return { shards: openShards<readonly PackedNominal[]>(firstKeys, files), read };
}

const lists = {
  [groupToken('G')]: [lee, leech, flagged],
  [groupToken('G2')]: [other],
  lee: [lee],
  leech: [leech],
  almasri: [other],
  masri: [other],
  '19960683751q': [lee],
  cse00007: [leech, other],
};

async function ids(text: string, group = '', network: 'soc' | 'cse' | '' = '', count = 4) {
  const { shards, read } = await filesOf(lists, count);
  const { nominals, isWhole } = await findNominals(shards, { text, group, network });
  return { ids: nominals.map(([id]) => id), isWhole, read: read.size };
}

describe('what somebody is looked for by', () => {
  it('is letters and figures, whatever the capitals, accents and strokes', () => {
    expect(searchToken('1996/0683751Q')).toBe('19960683751q');
    expect(searchToken('O’Néill')).toBe('oneill');
    expect(nameTokens('Zoë  AL-MASRI -')).toEqual(['zoe', 'almasri', 'al', 'masri']);
    expect(typedTokens(' Lee,  a - ')).toEqual(['lee', 'a']);
  });

  it('nobody protected has a token', () => {
    expect(tokensOf(flagged)).toEqual([]);
    expect(tokensOf(lee)).toEqual(['ann', 'lee', 'n1', '19960683751q']);
  });
});

describe('looking people up', () => {
  it('reads nothing where nobody is asked for', async () => {
    expect(await ids('')).toEqual({ ids: [], isWhole: true, read: 0 });
    expect(await ids(' - ')).toEqual({ ids: [], isWhole: true, read: 0 });
  });

  it('finds by a number however it is written, by the beginning of a surname, exactly meant first, and by a community', async () => {
    expect((await ids('1996/0683751q')).ids).toEqual(['N1']);
    expect((await ids('1996')).ids).toEqual(['N1']);
    expect((await ids('LEE')).ids).toEqual(['N1', 'N2']);
    expect((await ids('masri')).ids).toEqual(['N3']);
    expect((await ids('CSE-00007')).ids).toEqual(['N2', 'N3']);
    expect((await ids('nobody')).ids).toEqual([]);
  });

  it('a second word narrows the first, whichever comes first, also where it is a first name', async () => {
    expect((await ids('lee an')).ids).toEqual(['N1']);
    expect((await ids('bo leech')).ids).toEqual(['N2']);
    expect((await ids('lee zed')).ids).toEqual([]);
  });

  it('a group has its own people, those protected last and without a word or another network', async () => {
    expect((await ids('', 'G')).ids).toEqual(['N1', 'N2', 'Protected 1']);
    expect((await ids('ann', 'G')).ids).toEqual(['N1']);
    expect((await ids('', 'G', 'cse')).ids).toEqual(['N2']);
    expect((await ids('protected', 'G')).ids).toEqual([]);
    expect((await ids('masri', 'G')).ids).toEqual([]);
  });

  it('a network leaves out those who are not in it', async () => {
    expect((await ids('lee', '', 'cse')).ids).toEqual(['N2']);
    expect((await ids('masri', '', 'soc')).ids).toEqual([]);
  });

  it('reads five files for a word and says that there are more', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`sm${String(at).padStart(2, '0')}`, [nominal(`M${at}`, `A SM${at}`)]]),
    );
    const { shards, read } = await filesOf(many, 20);
    const { nominals, isWhole } = await findNominals(shards, { text: 'sm', group: '', network: '' });
    expect([isWhole, read.size]).toEqual([false, 5]);
    expect(nominals.length).toBeGreaterThan(5);
    expect(nominals.length).toBeLessThan(30);
    const { isWhole: whole } = await findNominals(shards, { text: 'sm59', group: '', network: '' });
    expect(whole).toBe(true);
  });
});

it('a row says the networks in words, which number is withheld, and leads only to whom the person page knows', () => {
  const row = summaryRow([...lee.slice(0, 3), false, ...lee.slice(4)] as unknown as NamedNominal, (id) => `Crew ${id}`);
  expect(row).toMatchObject({ pnc: 'withheld', cro: null, networks: 'SOC', group: 'Crew G', leads: true });
  expect(row).toMatchObject({ age_unknown: true, crimes: 0, cchi_days: null });
  expect(summaryRow(other, String)).toMatchObject({ networks: 'CSE', cse_community: 'CSE-00007', leads: true });
  expect(summaryRow(nominal('N5', 'Ed DAY', null, 4), String)).toMatchObject({
    networks: 'county lines',
    leads: false,
  });
  expect(summaryRow(nominal('N4', 'Di DAY', null, 7), String).networks).toBe('SOC, CSE and county lines');
  expect(summaryRow(flagged, (id) => `Crew ${id}`, 'G')).toEqual({
    id: 'Protected 1',
    name: 'safeguarding first',
    networks: 'SOC',
    group_id: 'G',
    group: 'Crew G',
    safeguarding: 'under-18-now',
    leads: false,
  });
});
