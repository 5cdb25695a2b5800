import JSZip from 'jszip';

/** A cell of a made workbook: text, a number, a truth value, nothing, or the XML of any other. */
export type MadeCell = string | number | boolean | null | { readonly xml: string };

export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
  /** XML after the rows. */
  readonly after?: string;
}

/** A cell whose number is a day, as spreadsheets hold it. */
export const day = (serial: number): MadeCell => ({ xml: `s="1"><v>${serial}</v>` });

/** A cell whose formula came to a text. */
export const formula = (text: string, came: string): MadeCell => ({ xml: `t="str"><f>${text}</f><v>${came}</v>` });

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function cellXml(cell: MadeCell, reference: string): string {
  if (cell === null) return '';
  const inside =
    typeof cell === 'string'
      ? `t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is>`
      : typeof cell === 'number'
        ? `><v>${cell}</v>`
        : typeof cell === 'boolean'
          ? `t="b"><v>${cell ? 1 : 0}</v>`
          : cell.xml;
  return `<c r="${reference}" ${inside}</c>`;
}

const sheetXml = ({ rows, after = '' }: MadeSheet) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
    .map((cells, row) =>
      cells.length === 0
        ? ''
        : `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${row + 1}`)).join('')}</row>`,
    )
    .join('')}</sheetData>${after}</worksheet>`;

/** A workbook (.xlsx) with these sheets. */
export async function workbook(...sheets: MadeSheet[]): Promise<Uint8Array> {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  );
  zip.file(
    'xl/workbook.xml',
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets>${sheets
      .map(({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
  );
  zip.file(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
      .map(
        (_, index) =>
          `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join('')}<Relationship Id="rId99" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  );
  zip.file(
    'xl/styles.xml',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
  );
  for (const [index, sheet] of sheets.entries()) zip.file(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet));
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
