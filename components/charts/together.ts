/** A location in degrees. */
export interface MapPoint {
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * The part of `points` that lies together, and how many do not: a point further from the middle half than five times its width (in either
 * direction) is a slip of the pen or another country, and would make everything else one dot.
 */
export function together<Point extends MapPoint>(points: readonly Point[]): { near: Point[]; far: number } {
  const bounds = (values: readonly number[]) => {
    const sorted = values.toSorted((x, y) => x - y);
    const [low, high] = [
      sorted[Math.floor((sorted.length - 1) * 0.25)] ?? 0,
      sorted[Math.ceil((sorted.length - 1) * 0.75)] ?? 0,
    ];
    const room = Math.max(high - low, 0.01) * 5;
    return [low - room, high + room] as const;
  };
  const [south, north] = bounds(points.map(({ latitude }) => latitude));
  const [west, east] = bounds(points.map(({ longitude }) => longitude));
  const near = points.filter(
    ({ latitude, longitude }) => latitude >= south && latitude <= north && longitude >= west && longitude <= east,
  );
  return { near, far: points.length - near.length };
}
