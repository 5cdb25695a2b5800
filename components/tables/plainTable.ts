import { element } from '../notes/element.js';
import { formatCount } from '../notes/number.js';
import { alignedColumns, type Column, cellClass, cellText, type Row } from './column.js';

/** A table as it is, for reading beside a chart: the first thousand rows, then how many more there are. */
export function plainTable(given: readonly Column[], rows: readonly Row[], caption: string, limit = 1000): HTMLElement {
  const columns = alignedColumns(given, rows);
  const head = element(
    'tr',
    {},
    ...columns.map((column) => element('th', { scope: 'col', class: cellClass(column) }, column.label)),
  );
  const body = rows
    .slice(0, limit)
    .map((row) =>
      element('tr', {}, ...columns.map((column) => element('td', { class: cellClass(column) }, cellText(column, row)))),
    );
  const table = element(
    'table',
    {},
    element('caption', { class: 'unseen' }, caption),
    element('thead', {}, head),
    element('tbody', {}, ...body),
  );
  const more = rows.length - limit;
  const words =
    rows.length === 0
      ? 'There are no rows: nothing was found for this choice.'
      : more > 0
        ? `The first ${formatCount(limit)} of ${formatCount(rows.length)} rows. The other ${formatCount(more)} are in the CSV.`
        : `${formatCount(rows.length)} ${rows.length === 1 ? 'row' : 'rows'}, all shown.`;
  return element(
    'div',
    { class: 'plain-table' },
    element('div', { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': caption }, table),
    element('p', { class: 'table-words' }, words),
  );
}
