/**
 * Rows from a small table written as text: one line a row, cells between ` | `, an empty cell left empty. The bar stands between
 * spaces, so that the reference of a custody pair, which has bars of its own, is one cell.
 */
export function literalTable(columns: readonly string[], text: string): Record<string, string>[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const cells = ` ${line} `.split(/ \|(?= )/).map((cell) => cell.trim());
      if (cells.length !== columns.length) throw new Error(`Not ${columns.length} cells: ${line}`);
      return Object.fromEntries(columns.map((column, index) => [column, cells[index]]));
    });
}
