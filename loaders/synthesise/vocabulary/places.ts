// The force area is an invented island. Its coordinates lie in the open North Sea, so that no map of it can show anybody's street.

/** Local authorities of the force, with the middle of each. */
export const authorities = [
  { name: 'Harrowmere', latitude: 54.62, longitude: 2.1, share: 0.34 },
  { name: 'Castlebrook', latitude: 54.55, longitude: 2.42, share: 0.18 },
  { name: 'Dunsey', latitude: 54.72, longitude: 1.86, share: 0.13 },
  { name: 'Sandwold', latitude: 54.68, longitude: 2.33, share: 0.12 },
  { name: 'Sollihythe', latitude: 54.49, longitude: 2.22, share: 0.07 },
  { name: 'Wallow Heath', latitude: 54.76, longitude: 2.12, share: 0.09 },
  { name: 'Wolverleigh', latitude: 54.79, longitude: 1.92, share: 0.07 },
] as const;

export const streetHeads =
  'Albion Almond Anvil Arkle Avocet Barley Bellfounder Bobbin Bracken Brewers Cannery Carder Cinder Clover Cobbler Cooper Coppice Cordwainer Dairy Drover Falcon Farrier Ferry Finch Flint Foundry Fuller Garnet Glebe Granary Hawthorn Heather Henshaw Herald Hopyard Kiln Lapwing Larkspur Linnet Lockmaster Maltings Mercer Merlin Mulberry Navigation Nightingale Oakum Orchard Osprey Packhorse Parson Plover Poplar Potter Primrose Ropewalk Saddler Sexton Shearer Smithy Spindle Starling Sycamore Tanner Teasel Tiller Topmast Turnpike Vicarage Wagoner Weaver Wheelwright Wharf Willow Windmill Yarrow'.split(
    ' ',
  );

export const streetTails = ['Street', 'Road', 'Avenue', 'Close', 'Lane', 'Walk', 'Grove', 'Crescent', 'Drive', 'Way'];

/** Places that are not a dwelling; `{}` stands for the name of a street or quarter near by. */
export const publicPlaces = [
  '{} Park',
  '{} Shopping Centre',
  '{} bus station',
  '{} railway station',
  '{} Retail Park',
  '{} snooker hall',
  '{} Leisure Centre',
  '{} Recreation Ground',
  '{} Industrial Estate',
  '{} Tower',
  '{} Court flats',
  '{} Community Centre',
  '{} allotments',
  '{} canal bridge',
  '{} underpass',
  '{} petrol station',
  '{} precinct',
  '{} hand car wash',
  '{} barber shop',
  '{} gym',
  '{} Arms',
  '{} Tavern',
  '{} multi storey car park',
  '{} playing fields',
  '{} tyre depot',
];

/** Towns that are not in the force area. */
export const townsElsewhere =
  'Porthallow Quay|Great Wenning|Stannerby|Mellstone|Fosdyke Regis|Ilverton|Saltreath|Upper Cranmoor|Brayhaven|Thornby Spa|Kirkfell|Ravensea'.split(
    '|',
  );
