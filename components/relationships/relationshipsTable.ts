import { download, fileName } from '../notes/download.js';
import { button, element } from '../notes/element.js';
import { networkName } from '../notes/networkNames.js';
import { formatCount, formatNumber, plural } from '../notes/number.js';
import { changedSearch, inAddress, readSelection, writeAddress, writeSelection } from '../notes/selection.js';
import { filterFields } from './filterFields.js';
import type { LinkClient } from './linkClient.js';
import type { LinkQuery } from './linkEngine.js';
import { type CellKey, cellKeys, type LinkRow } from './linkTable.js';
import { firstSorting, isCellKey, type LinkSorting } from './sortLinks.js';

/** What the page knows before the whole table has come. */
export interface FirstLinks {
  readonly links: number;
  readonly networks: readonly string[];
  readonly sources: readonly string[];
  /** `links`: how many; `rows`: the newest of them. */
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly slug: string;
    readonly links: number;
    readonly rows: readonly LinkRow[];
  }[];
  readonly rows: readonly LinkRow[];
}

export interface RelationshipsOptions {
  readonly first: FirstLinks;
  readonly client: LinkClient;
  readonly runId: string;
  /** Bytes of the file of all links. */
  readonly size: number;
}

/** The element, and what hears how much of the table has come. */
export interface RelationshipsTable {
  readonly element: HTMLElement;
  received(bytes: number): void;
}

const PAGE = 25;

/** The page that is shown, counted from 1, in the address. It belongs to what is filtered here: another page's links begin at the first. */
const PAGE_KEY = 'links-page';

const LABELS: Readonly<Record<CellKey, string>> = {
  network: 'Network',
  source_system: 'Source',
  source_ref: 'Reference',
  date: 'Date',
  a: 'Person or group',
  a_name: 'Name',
  b: 'Linked to',
  b_name: 'Name of that',
  strength: 'Strength',
  weight: 'Weight now',
};
const NUMBERS: readonly CellKey[] = ['strength', 'weight'];
const isNumber = (key: CellKey): boolean => NUMBERS.includes(key);

/**
 * Every link of every network: filtered, searched, sorted and turned over in a worker, while the page stays free. The newest stand there at
 * once; what is asked meanwhile is answered when the whole table has come. The file holds exactly what is filtered, in the order shown.
 */
export function relationshipsTable({ first, client, runId, size }: RelationshipsOptions): RelationshipsTable {
  let sorting: LinkSorting | undefined = sortingFrom(readSelection('links-by')['links-by']);
  let page = pageFrom(inAddress(PAGE_KEY));
  let matching = first.links;
  let asked = 0;
  let writing = false;

  const fields = filterFields(first, () => turnTo(0));
  const progress = element('progress', { max: size, value: 0, 'aria-label': 'All links read' });
  const progressWords = element('span', {}, `Reading all ${formatCount(first.links)} links …`);
  const loading = element('p', { class: 'links-loading', role: 'status' }, progress, ' ', progressWords);
  const words = element('p', { class: 'table-words', 'aria-live': 'polite' });
  const heads = cellKeys.map((key) => {
    const head = element(
      'th',
      { scope: 'col', class: isNumber(key) && 'number', 'aria-sort': 'none' },
      button(LABELS[key], () => sortBy(key), { class: 'sort' }),
    );
    return { key, head };
  });
  const body = element('tbody');
  const scroll = element(
    'div',
    { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': 'Links' },
    element(
      'table',
      { class: 'sortable' },
      element('caption', { class: 'unseen' }, 'Links. Column heads sort.'),
      element('thead', {}, element('tr', {}, ...heads.map(({ head }) => head))),
      body,
    ),
  );
  const previous = button('Previous', () => turnTo(page - 1));
  const next = button('Next', () => turnTo(page + 1));
  const save = button('Download CSV', saveFile);
  const failed = element('p', { class: 'figure-failed', role: 'alert' });
  const root = element(
    'div',
    { class: 'sortable-table relationships' },
    fields.element,
    element('div', { class: 'table-tools' }, element('span', { class: 'table-pager' }, previous, next), save),
    loading,
    words,
    failed,
    scroll,
  );

  const query = (): LinkQuery => ({ filter: fields.filter(), ...(sorting === undefined ? {} : { sorting }) });

  async function ask(): Promise<void> {
    const mine = ++asked;
    root.setAttribute('aria-busy', 'true');
    try {
      const from = page * PAGE;
      const answer = await client.page(query(), from, from + PAGE);
      // Somebody who goes on typing has asked something else by now.
      if (mine !== asked) return;
      matching = answer.matching;
      // An address may name a page that there is not, or is no more.
      if (answer.rows.length === 0 && matching > 0) return turnTo(Math.ceil(matching / PAGE) - 1);
      show(answer.rows);
      root.removeAttribute('aria-busy');
    } catch (error) {
      fail(error);
    }
  }

  function show(rows: readonly LinkRow[]): void {
    body.replaceChildren(...rows.map(bodyRow));
    const from = page * PAGE;
    const all =
      matching === first.links
        ? `${plural(matching, 'link', 'links')}, all of them`
        : `${formatCount(matching)} of ${plural(first.links, 'link', 'links')} meet the filter`;
    words.textContent =
      rows.length === 0
        ? `None of ${plural(first.links, 'link', 'links')} meets the filter: take something of it away.`
        : `${all}; rows ${formatCount(from + 1)} to ${formatCount(from + rows.length)} shown, ${orderWords(sorting)}.`;
    previous.disabled = page === 0;
    next.disabled = from + PAGE >= matching;
    save.disabled = writing || matching === 0;
    for (const { key, head } of heads)
      head.setAttribute('aria-sort', sorting?.key !== key ? 'none' : sorting.descending ? 'descending' : 'ascending');
  }

  function bodyRow(row: LinkRow): HTMLTableRowElement {
    const line = element('tr');
    row.forEach((value, at) => {
      const key = cellKeys[at];
      const cell = element(key === 'source_ref' ? 'th' : 'td', {
        scope: key === 'source_ref' && 'row',
        class: isNumber(key) && 'number',
      });
      if ((key === 'a' || key === 'b') && typeof value === 'string') cell.append(linkTo(value));
      else if (key === 'network') cell.append(networkName(String(value)));
      else cell.append(typeof value === 'number' ? formatNumber(value, 4) : value || '–');
      line.append(cell);
    });
    return line;
  }

  function linkTo(id: string): HTMLElement {
    const group = id.startsWith('group:')
      ? first.groups.find((each) => each.id === id.slice('group:'.length))
      : undefined;
    const address = group ? `./group/${group.slug}.html` : `./person.html${changedSearch('', { person: id })}`;
    return element('a', { href: address }, group ? group.id : id);
  }

  function sortBy(key: CellKey): void {
    const again = sorting?.key === key;
    sorting = again && sorting ? { key, descending: !sorting.descending } : firstSorting(key);
    writeSelection({ 'links-by': `${key}${sorting.descending ? '-down' : ''}` });
    turnTo(0);
  }

  function turnTo(wanted: number): void {
    page = wanted;
    writeAddress({ [PAGE_KEY]: page === 0 ? null : String(page + 1) });
    scroll.scrollTop = 0;
    void ask();
  }

  async function saveFile(): Promise<void> {
    writing = true;
    save.disabled = true;
    save.textContent = 'Writing the file …';
    try {
      const file = await client.file(query(), (bytes) => {
        save.textContent = `Writing the file: ${megabytes(bytes)} MB`;
      });
      download(fileName(runId, 'relationships', 'csv'), file, 'text/csv;charset=utf-8');
    } catch (error) {
      fail(error);
    }
    writing = false;
    save.textContent = 'Download CSV';
    save.disabled = matching === 0;
  }

  function fail(error: unknown): void {
    loading.hidden = true;
    failed.textContent = `The links cannot be asked: ${error instanceof Error ? error.message : error}`;
  }

  // Before the table is there: the newest links, or those of the group chosen on another page.
  const filter = fields.filter();
  const only = Object.keys(filter).filter((key) => key !== 'group').length === 0 && sorting === undefined;
  const group = first.groups.find(({ id }) => id === filter.group);
  if (only && page === 0 && (group !== undefined || filter.group === undefined)) {
    matching = group?.links ?? first.links;
    show((group ?? first).rows);
  }
  client.ready.then(() => {
    loading.hidden = true;
    root.dataset.ready = '';
  }, fail);
  void ask();
  return {
    element: root,
    received(bytes) {
      progress.value = bytes;
      progressWords.textContent = `Reading all ${formatCount(first.links)} links: ${megabytes(bytes)} of ${megabytes(size)} MB`;
    },
  };
}

/** The place of the page that an address names, from 0. */
function pageFrom(text: string | null): number {
  const page = Number(text ?? 1);
  return Number.isInteger(page) && page > 0 ? page - 1 : 0;
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

const orderWords = (sorting: LinkSorting | undefined): string =>
  sorting === undefined
    ? 'newest first'
    : `by ${LABELS[sorting.key].toLowerCase()}, ${sorting.descending ? 'last or largest' : 'first or smallest'} first`;

function sortingFrom(text: string | undefined): LinkSorting | undefined {
  const key = text?.replace(/-down$/, '');
  return key !== undefined && isCellKey(key) ? { key, descending: text !== key } : undefined;
}
