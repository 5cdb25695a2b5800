import { randomSource } from '../random.ts';
import { drawsFrom } from './draws.ts';
import { authorities, publicPlaces, streetHeads, streetTails } from './vocabulary/places.ts';
import type { Place } from './world.ts';

/** The places of the invented area: streets lie about the middle of their authority, dwellings and public places along them. */
export function makePlaces(seed: number, dwellings: number): Place[] {
  const draws = drawsFrom(randomSource(seed, 'places'));
  const streets = draws
    .shuffled(
      streetHeads.flatMap((head) => draws.some(streetTails, 3).map((tail) => ({ head, street: `${head} ${tail}` }))),
    )
    .map((street) => {
      const authority = draws.weighted(
        authorities,
        authorities.map(({ share }) => share),
      );
      return {
        ...street,
        area: authority.name,
        latitude: authority.latitude + 0.035 * draws.normal(),
        longitude: authority.longitude + 0.05 * draws.normal(),
      };
    });
  const near = (degrees: number) => Math.round((degrees + 0.0015 * draws.normal()) * 100_000) / 100_000;
  const at = (text: string, street: (typeof streets)[number], dwelling: boolean): Place => ({
    text,
    area: street.area,
    latitude: near(street.latitude),
    longitude: near(street.longitude),
    dwelling,
  });

  const places = new Map<string, Place>();
  while (places.size < dwellings) {
    const street = draws.pick(streets);
    const flat = draws.chance(0.2) ? `Flat ${draws.whole(1, 24)}, ` : '';
    const text = `${flat}${draws.whole(1, 180)} ${street.street}`;
    if (!places.has(text)) places.set(text, at(text, street, true));
  }
  for (const street of streets) {
    places.set(street.street, at(street.street, street, false));
    const text = draws.pick(publicPlaces).replace('{}', street.head);
    if (!places.has(text)) places.set(text, at(text, street, false));
  }
  return [...places.values()];
}
