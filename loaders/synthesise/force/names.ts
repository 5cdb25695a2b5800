// Names of the force's groups. Heads and tails are odd words put together by chance, so that a pair is nobody's; none is known to be the
// name of a real group.

export const nameHeads =
  'Red Pewter Tin Copper Velvet Marble Saffron Gravel Cobalt Amber Salt Ivory Magpie Ember Raven Hollow Cinder Brass Scarlet Thistle Bramble Onyx Jasper Rust Chalk Pepper Ginger Tartan Mustard Plum Fern Walnut Crimson Bronze Sable Indigo Ochre Teal Lilac Crow Heron Badgers Weasel Stoat Hornet Wasp Viper Adder Falconer Kestrel Buzzard Osier Sedge Moss Granite Slate Basalt Quartz Opal Topaz Zinc Nickel Carbon Argon Neon Delta Sigma Vector'.split(
    ' ',
  );

export const nameTails =
  'Lions Yard Nine Hat Mile Row Fox Seven Kings Rook Wolves Crown Fleet Dogs Twelve Otters Eight Circle Tip Oak Gate Anchor Lantern Barons Saints Ravens Hounds Bulls Cobras Jackals Lynx Panthers Sharks Spiders Vultures Bishops Dukes Knights Princes Ghosts Shadows Phantoms Spectres Towers Spires Arches Steps Stacks Sheds Locks Wells Pits Sixes Tens Elevens Thirteens Aces Jokers Spades Clubs Dealers Drifters Rovers Outlaws Rebels Raiders Reapers Hunters Trappers'.split(
    ' ',
  );

/** One-word names of houses that drink is served in. */
export const houseNames =
  'Calypso Zodiac Mirage Paragon Tivoli Xanadu Monaco Rialto Alhambra Lido Savannah Tropicana Casbah Bonanza Cascade Meridian Odeon Locarno Palermo Capri Sorrento Havana Trocadero Mayfly'.split(
    ' ',
  );

/** One-word names of telephones that drugs are ordered on. */
export const telephoneNames =
  'Rico Zico Marlo Santi Benzo Dexy Kobe Tigo Vinnie Giz Shabba Kez Lenny Tydo Ozzo Zed Mako Fabio Jojo Kano Raz Stax Milo Dante Enzo Cairo Bizzy Jigga Loco Nino Paco Renzo Tyke'.split(
    ' ',
  );
