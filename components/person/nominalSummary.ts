import { NETWORKS, type Network } from '../notes/networkNames.js';
import type { Row } from '../tables/column.js';
import { nameTokens, searchToken } from './searchTokens.js';

/** False: withheld, since somebody protected has the same number. Null: none is recorded. */
type PoliceNumber = string | false | null;

/** Somebody who may be named, as the files hold them. */
export type NamedNominal = readonly [
  id: string,
  name: string,
  born: string | null,
  pnc: PoliceNumber,
  cro: PoliceNumber,
  /** A place in {@link NETWORKS} for each network, added up as powers of two. */
  networks: number,
  group: string | null,
  cseCommunity: string | null,
  countyLinesCommunity: string | null,
  crimes: number | null,
  cchiDays: number | null,
  onsCss: number | null,
  cseCrimes: number | null,
];

/** Somebody protected, in the list of their group. */
export type ProtectedNominal = readonly [code: string, reasons: string];

export type PackedNominal = NamedNominal | ProtectedNominal;

const WITHHELD = 'withheld';

/** 'SOC, CSE and county lines'. One language for everyone. */
const inOneLine = new Intl.ListFormat('en-GB');

export const isProtected = (nominal: PackedNominal): nominal is ProtectedNominal => nominal.length === 2;

/** Whether somebody stands in a network. Whoever is protected stands in the list of a group, and of their other networks nothing is held. */
export const isIn = (nominal: PackedNominal, network: Network): boolean => {
  const bit = 2 ** NETWORKS.findIndex(({ id }) => id === network);
  return ((isProtected(nominal) ? 1 : nominal[5]) & bit) !== 0;
};

/** Everything that somebody is found by among people already read; nobody protected is found by anything. */
export function tokensOf(nominal: PackedNominal): readonly string[] {
  if (isProtected(nominal)) return [];
  const [id, name, , pnc, cro, , , cseCommunity, countyLinesCommunity] = nominal;
  const numbers = [id, pnc, cro, cseCommunity, countyLinesCommunity].filter((text) => typeof text === 'string');
  return [...nameTokens(name), ...numbers.map(searchToken)];
}

/** A table's row, out of the list of a group where one is chosen. `leads`: the person page says why they are here. */
export function summaryRow(nominal: PackedNominal, groupName: (id: string) => string, list = ''): Row {
  const networks = inOneLine.format(NETWORKS.filter(({ id }) => isIn(nominal, id)).map(({ label }) => label));
  if (isProtected(nominal)) {
    const [id, safeguarding] = nominal;
    return {
      id,
      name: 'safeguarding first',
      networks,
      group_id: list,
      group: groupName(list),
      safeguarding,
      leads: false,
    };
  }
  const [id, name, born, pnc, cro, , group, cse_community, county_lines_community, ...figures] = nominal;
  const [crimes, cchi_days, ons_css, cse_crimes] = figures;
  return {
    id,
    name,
    born,
    age_unknown: born === null,
    pnc: pnc === false ? WITHHELD : pnc,
    cro: cro === false ? WITHHELD : cro,
    networks,
    group_id: group,
    group: group === null ? null : groupName(group),
    cse_community,
    county_lines_community,
    crimes,
    cchi_days,
    ons_css,
    cse_crimes,
    safeguarding: null,
    leads: isIn(nominal, 'soc') || isIn(nominal, 'cse'),
  };
}
