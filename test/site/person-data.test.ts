import { gunzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import type { KnownPerson, PersonEntry } from '../../components/person/personEntry.ts';
import { personEntries } from '../../loaders/site/data/person-entries.ts';
import { shardArchive } from '../../loaders/site/data/shards.ts';
import { nodeRows, type Row } from '../network/stage-tables.ts';
import { shaped } from './shaped.ts';

/** `both` and `gang` are in both networks, the other three in the CSE network alone. */
const NAMED = ['both', 'gang', 'beside', 'small', 'mate'];
const FLAGGED = ['kid-7', 'minor-8', 'victim-9', 'victim|10'];
const link = (
  network: string,
  source_system: string,
  source_ref: string,
  [a, b]: readonly [string, string],
  date: string,
  strength: number,
  weight: number,
): Row => ({ network, source_system, source_ref, a, b, date, strength, weight });
const inCommunity = (community_id: string, ...ids: readonly string[]): Row[] =>
  ids.map((nominal_id) => ({ network: 'cse', community_id, nominal_id }));

const given = {
  nodes: [
    ...nodeRows(['group:G', 'both', 'gang', 'kid-7']),
    ...nodeRows(['both', 'beside', 'small', 'mate', 'kid-7', 'minor-8'], 'cse'),
  ],
  nominals: [...NAMED, 'kid-7', 'minor-8'].map((nominal_id) => ({
    nominal_id,
    family_name: nominal_id.toUpperCase(),
    given_names: 'Jo',
    date_of_birth: nominal_id === 'beside' ? null : '1980-01-02',
  })),
  // Victims of the full table are flagged, in a network or not.
  safeguarding: FLAGGED.map((nominal_id) => ({ nominal_id, reasons: 'cse-victim' })),
  members: [{ nominal_id: 'both', group_id: 'G', hops: 1, distance: 2 }],
  links: [
    link('soc', 'log', 'L1', ['both', 'group:G'], '2019-01-01', 0.5, 0.25),
    link('soc', 'log', 'L1', ['both', 'gang'], '2019-01-01', 0.5, 0.25),
    link('cse', 'log', 'L1', ['both', 'gang'], '2019-01-01', 0.5, 0.2),
    // The two crimes of `both` and of `mate` have two victims in common.
    link('cse', 'crime', 'C1|C2|victim-9', ['both', 'mate'], '2018-05-05', 0.5, 0.125),
    link('cse', 'crime', 'C1|C2|victim|10', ['both', 'mate'], '2018-05-05', 0.5, 0.125),
    link('cse', 'log', 'L2', ['beside', 'both'], '2017-01-01', 0.333333333, 0.1),
    link('cse', 'log', 'L2', ['both', 'kid-7'], '2017-01-01', 0.333333333, 0.1),
    link('cse', 'custody', 'both|kid-7|2016-01-01|2016-03-01', ['both', 'kid-7'], '2016-03-01', 0.001, 0.0004),
    link('cse', 'custody', 'kid-7|minor-8|2016-04-01|2016-06-01', ['kid-7', 'minor-8'], '2016-06-01', 0.001, 0.0004),
    link('cse', 'log', 'L3', ['minor-8', 'small'], '2015-01-01', 0.5, 0.1),
    link('county-lines', 'log', 'L9', ['gang', 'mate'], '2019-01-01', 1, 1),
  ],
  communities: [
    ...inCommunity('CSE-00001', 'both', 'mate', 'beside', 'kid-7', 'gang'),
    ...inCommunity('CSE-00002', 'small', 'minor-8'),
  ],
  cse_full: [
    { crime_id: 'C1', offender_id: 'both', victim_id: 'victim-9' },
    { crime_id: 'C1', offender_id: 'both', victim_id: 'victim|10' },
    { crime_id: 'C2', offender_id: 'mate', victim_id: 'victim-9' },
    { crime_id: 'C3', offender_id: 'mate', victim_id: 'victim-9' },
  ],
};

const entriesOf = () => shaped(given, personEntries);
const known = (entry: PersonEntry | undefined): KnownPerson => {
  if (entry === undefined || 'safeguarding' in entry) throw new Error('nobody who may be named');
  return entry;
};
const isCode = expect.stringMatching(/^Protected [1-4]$/);

describe('why somebody is here', () => {
  it('everyone in the SOC or the CSE network who may be named, and everyone flagged under a code with nothing but the reason', async () => {
    const entries = await entriesOf();
    const codes = [...entries.keys()].filter((id) => id.startsWith('Protected '));
    expect([...entries.keys()].toSorted()).toEqual([...codes.toSorted(), ...NAMED.toSorted()]);
    expect(codes.map((code) => entries.get(code))).toEqual(FLAGGED.map(() => ({ safeguarding: 'cse-victim' })));
  });

  it('somebody in both networks has the records of each apart, newest first: the same log, a shared victim, a shared cell', async () => {
    const both = known((await entriesOf()).get('both'));
    expect(both.soc).toEqual({
      nearest: { id: 'G', hops: 1, distance: 2 },
      second: null,
      records: [['log', 'L1', '2019-01-01', 0.5, 0.25, ['gang', 'group:G']]],
    });
    expect(both.cse).toMatchObject({
      community: { id: 'CSE-00001', people: 5, isShown: true },
      crimes: 1,
      onlyCrime: 'C1',
    });
    const victims = both.cse?.records.slice(1, 3).map(([, ref]) => ref);
    expect(both.cse?.records).toEqual([
      ['log', 'L1', '2019-01-01', 0.5, 0.2, ['gang']],
      ['crime', expect.stringMatching(/^C1\|C2\|Protected [1-4]$/), '2018-05-05', 0.5, 0.125, ['mate']],
      ['crime', expect.stringMatching(/^C1\|C2\|Protected [1-4]$/), '2018-05-05', 0.5, 0.125, ['mate']],
      ['log', 'L2', '2017-01-01', 0.333333, 0.1, [isCode, 'beside']],
      [
        'custody',
        expect.stringMatching(/^Protected [1-4]\|both\|2016-01-01\|2016-03-01$/),
        '2016-03-01',
        0.001,
        0.0004,
        [isCode],
      ],
    ]);
    expect(new Set(victims).size).toBe(2);
    expect(Object.values(both.names).toSorted()).toEqual(['Jo BESIDE', 'Jo GANG', 'Jo MATE', 'safeguarding first']);
  });

  it('somebody in one network alone has no place in the other', async () => {
    const entries = await entriesOf();
    const beside = known(entries.get('beside'));
    expect(beside).toMatchObject({ soc: null, born: null, ageUnknown: true });
    expect(beside.cse).toEqual({
      community: { id: 'CSE-00001', people: 5, isShown: true },
      crimes: 0,
      onlyCrime: null,
      records: [['log', 'L2', '2017-01-01', 0.333333, 0.1, ['both']]],
    });
    const small = known(entries.get('small'));
    expect(small.cse).toMatchObject({ community: { id: 'CSE-00002', people: 2, isShown: false } });
    // A record of the county-lines network is shown nowhere here.
    expect(known(entries.get('mate'))).toMatchObject({ soc: null, cse: { crimes: 2, onlyCrime: null } });
    expect(JSON.stringify([...entries])).not.toContain('L9');
  });

  it('no byte of any shard holds the id or the name of anybody flagged, not even in the reference of a connection', async () => {
    const archive = await JSZip.loadAsync(await shardArchive(await entriesOf(), 3));
    const files = await Promise.all(
      Object.values(archive.files).map(async (file) => {
        const bytes = await file.async('nodebuffer');
        return (file.name.endsWith('.bin') ? gunzipSync(bytes) : bytes).toString('utf8');
      }),
    );
    expect(files).toHaveLength(4);
    const held = files.join('\n').toLowerCase();
    expect(held).toContain('c1|c2|protected ');
    for (const id of FLAGGED) expect(held).not.toContain(id);
    expect(held.replaceAll('cse-victim', '')).not.toMatch(/victim|kid|minor/);
  });

  it('a run without any network has nobody', async () => {
    expect(await shaped({}, personEntries)).toEqual(new Map());
  });
});
