import { csv } from '../notes/csv.js';
import { download, fileName } from '../notes/download.js';
import { button, element } from '../notes/element.js';
import { alignedColumns, type Column, cellClass, cellText, isNumeric, type Row } from './column.js';
import { filterRows, type Sorting, sortRows } from './sortRows.js';
import { tableWords } from './tableWords.js';

export interface SortableTableOptions {
  /** What the table holds, for those who hear it: 'People by degree'. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What a row is, in the plural; default: rows. */
  readonly things?: string;
  /** How the table is sorted at first; default: as the rows come. */
  readonly sorted?: Sorting;
  /** Rows on a page; default 100 where there are more than 500. */
  readonly pageSize?: number;
  /** The column that names a row uniquely; default: the first. */
  readonly keyColumn?: string;
  /** Makes rows choosable; choosing the chosen row again gives it up (null). */
  readonly onSelect?: (row: Row | null) => void;
  readonly selected?: string | number | null;
  /** Offers the filtered rows as a file, named after the run. */
  readonly runId?: string;
}

/** The table's element; as a Framework view its value is the chosen row, null where none is. */
export type SortableTable = HTMLElement & {
  value: Row | null;
  /** Marks the row with this key as chosen, without telling anyone. */
  select: (key: string | number | null) => void;
};

/**
 * A table a keyboard and a screen reader can sort, filter and choose from. Scrolls inside its own frame; says in words
 * how many rows there are and what is filtered; the file it offers holds exactly the rows that are filtered, sorted.
 */
export function sortableTable(options: SortableTableOptions): SortableTable {
  const { rows, caption, things = 'rows', onSelect } = options;
  const columns = alignedColumns(options.columns, rows);
  const keyColumn = options.keyColumn ?? columns[0]?.key ?? '';
  const pageSize = options.pageSize ?? (rows.length > 500 ? 100 : Math.max(1, rows.length));
  let sorting = options.sorted;
  let filter = '';
  let page = 0;
  let selected: string | number | null = options.selected ?? null;
  let matching: readonly Row[] = rows;

  const words = element('p', { class: 'table-words', 'aria-live': 'polite' });
  const body = element('tbody');
  const heads = columns.map((column) => headCell(column, () => sortBy(column)));
  const search = element('input', {
    type: 'search',
    placeholder: `Filter ${things}`,
    'aria-label': `Filter: ${caption}`,
  });
  const previous = button('Previous', () => turnTo(page - 1));
  const next = button('Next', () => turnTo(page + 1));
  const save = button('Download CSV', () =>
    download(fileName(options.runId ?? '', caption, 'csv'), csv(columns, matching), 'text/csv;charset=utf-8'),
  );
  const scroll = element(
    'div',
    { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': caption },
    element(
      'table',
      { class: 'sortable' },
      element('caption', { class: 'unseen' }, `${caption}. Column heads sort.`),
      element('thead', {}, element('tr', {}, ...heads.map((head) => head.cell))),
      body,
    ),
  );
  const pager = element('span', { class: 'table-pager' }, previous, next);
  const root = element(
    'div',
    { class: 'sortable-table' },
    element('div', { class: 'table-tools' }, search, pager, options.runId !== undefined && save),
    words,
    scroll,
  );

  search.addEventListener('input', (event) => {
    event.stopPropagation();
    filter = search.value;
    page = 0;
    arrange();
  });

  function sortBy(column: Column): void {
    // Numbers are looked at from the top first, names from A.
    const again = sorting?.key === column.key;
    sorting = { key: column.key, descending: again ? !sorting?.descending : isNumeric(column) };
    page = 0;
    arrange();
  }

  function turnTo(wanted: number): void {
    page = wanted;
    show();
    scroll.scrollTop = 0;
  }

  function arrange(): void {
    const found = filterRows(rows, columns, filter);
    matching = sorting ? sortRows(found, sorting) : found;
    show();
  }

  function show(): void {
    const from = page * pageSize;
    const shown = matching.slice(from, from + pageSize);
    body.replaceChildren(...shown.map(bodyRow));
    words.textContent = tableWords({
      total: rows.length,
      matching: matching.length,
      filter,
      from,
      to: from + shown.length,
      things,
    });
    pager.hidden = rows.length <= pageSize;
    previous.disabled = page === 0;
    next.disabled = from + pageSize >= matching.length;
    for (const { cell, column } of heads) {
      const way = sorting?.key === column.key ? (sorting.descending ? 'descending' : 'ascending') : 'none';
      cell.setAttribute('aria-sort', way);
    }
  }

  function bodyRow(row: Row): HTMLTableRowElement {
    const key = row[keyColumn];
    const line = element('tr', { 'aria-current': key === selected && selected !== null && 'true' });
    columns.forEach((column) => {
      const text = cellText(column, row);
      const isKey = column.key === keyColumn;
      const cell = element(isKey ? 'th' : 'td', { scope: isKey && 'row', class: cellClass(column) });
      if (isKey && onSelect) cell.append(button(text, () => choose(row), { class: 'row-name' }));
      else {
        const href = column.href?.(row) ?? null;
        cell.append(href === null ? text : element('a', { href }, text));
      }
      line.append(cell);
    });
    return line;
  }

  function choose(row: Row): void {
    const key = row[keyColumn];
    const givenUp = key === selected;
    selected = !givenUp && (typeof key === 'string' || typeof key === 'number') ? key : null;
    made.value = givenUp ? null : row;
    // Marked in place: making the rows anew would take the focus from the one just pressed.
    for (const line of body.rows) line.removeAttribute('aria-current');
    if (!givenUp) body.rows[matching.indexOf(row) - page * pageSize]?.setAttribute('aria-current', 'true');
    onSelect?.(made.value);
    root.dispatchEvent(new Event('input', { bubbles: true }));
  }

  const made: SortableTable = Object.assign(root, {
    value: rows.find((row) => selected !== null && row[keyColumn] === selected) ?? null,
    select(key: string | number | null) {
      selected = key;
      made.value = rows.find((row) => key !== null && row[keyColumn] === key) ?? null;
      const at = matching.findIndex((row) => key !== null && row[keyColumn] === key);
      if (at >= 0) page = Math.floor(at / pageSize);
      show();
    },
  });
  arrange();
  return made;
}

function headCell(column: Column, sort: () => void) {
  const cell = element(
    'th',
    { scope: 'col', class: cellClass(column), 'aria-sort': 'none' },
    button(column.label, sort, { class: 'sort' }),
  );
  return { cell, column };
}
