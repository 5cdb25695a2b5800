/**
 * The 95 % interval of a share, by Wilson's score (Wilson 1927, JASA 22: 209–212): where a share as counted may lie if such people had been drawn
 * by chance. It is not empty at 0 or at 1. Null where nothing was counted.
 */
export function wilson(part: number, whole: number): { readonly low: number; readonly high: number } | null {
  if (whole <= 0) return null;
  const z = 1.959963984540054;
  const share = part / whole;
  const centre = share + (z * z) / (2 * whole);
  const width = z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  const scale = 1 + (z * z) / whole;
  return { low: Math.max(0, (centre - width) / scale), high: Math.min(1, (centre + width) / scale) };
}
