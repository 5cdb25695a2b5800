/** Compares text by code point, as SQL's binary order does; JavaScript's own order puts characters beyond the basic plane elsewhere. */
export function byCodePoint(x: string, y: string): number {
  const shared = Math.min(x.length, y.length);
  for (let at = 0; at < shared; at++) {
    const a = x.charCodeAt(at);
    const b = y.charCodeAt(at);
    if (a === b) continue;
    return isSurrogate(a) === isSurrogate(b) ? a - b : isSurrogate(a) ? 1 : -1;
  }
  return x.length - y.length;
}

const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;
