/**
 * About how wide a text is in Inter, in pixels. Labels are kept apart by arithmetic rather than by measuring the
 * page, so that a chart can be drawn before it is on one, and in tests. Errs on the wide side by some per cent.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += widthOf(character);
  return ems * size * 1.03;
}

/** Breaks a text into lines that fit. A word longer than a line stands alone. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  if (line) lines.push(line);
  return lines;
}

function widthOf(character: string): number {
  if (/[ilI.,:;|'!\u202f]/.test(character)) return 0.28;
  if (/[ jtfr()[\]]/.test(character)) return 0.35;
  if (/[mwMW%@]/.test(character)) return 0.88;
  if (/[A-Z0-9]/.test(character)) return 0.65;
  return 0.56;
}
