// Surnames are put together from a head and a tail that no gazetteer joins, and given names are drawn apart from everything but sex, so
// that no person here is a person anywhere. A surname says nothing of where anybody's family came from, and is meant not to.

export const surnameHeads =
  'Quen Tarv Oss Velm Yarl Ketter Brax Dorv Elsk Farn Gresk Harv Imber Jarr Kelm Lorv Marsk Nesk Orrin Pesk Rundle Skarr Thessel Ulver Vask Wexel Zell Brannick Corv Drask Eddar Fessel Gorrin Hesk Jessop Kiln Lask Morrow Nettle Oster Prask Rask Sellick Tork Umber Varrow Wisk Yester Abber Bessel'.split(
    ' ',
  );

export const surnameTails =
  'wick ley moor thorpe dale sett combe garth stow mere holt field ridge burn croft den ham worth lock man son er ard ow ing ick ell et wyn gate'.split(
    ' ',
  );

export const givenNames: Readonly<Record<'M' | 'F', readonly string[]>> = {
  M: 'Aaron Abdi Adam Adil Aiden Alan Alfie Amir Andre Anton Ashley Barry Ben Bilal Blake Bradley Brandon Callum Carl Casey Chad Cody Colin Connor Craig Curtis Damien Danny Darius Darren Dean Declan Denzel Dominic Dylan Edson Elijah Elliot Ewan Ezra Farid Finn Frankie Gareth Gary Gavin Glen Grant Hamza Harley Harvey Hassan Idris Imran Isaac Jaden Jake Jamal Jamie Jared Jermaine Joel Jordan Josh Kai Kamran Kane Karim Kasper Keiran Kenny Kevin Kofi Kyle Lamar Lee Leon Levi Lewis Liam Logan Luca Luke Malik Marcus Mason Mateo Micah Mitchell Nabil Nathan Neil Nico Noah Omar Oscar Owen Patrick Perry Piotr Rafal Rashid Reece Rhys Ricky Robbie Rohan Ross Ryan Sami Samir Scott Sean Shane Shaun Simeon Stefan Stuart Tariq Taylor Terry Theo Toby Tomasz Tony Travis Tyler Tyrone Usman Vikram Warren Wayne Yusuf Zac Zain'.split(
    ' ',
  ),
  F: 'Abbie Adele Aisha Alana Alisha Amara Amber Amina Amy Anika Anya Asha Bella Beth Bianca Billie Briony Carla Carly Cassie Chantelle Chelsea Chloe Clare Courtney Daisy Dana Danielle Debbie Demi Donna Eden Ella Ellie Emma Erin Esme Eva Faith Farah Fern Freya Gemma Georgia Gina Grace Hannah Harriet Hayley Heidi Hollie Imani Ines Iqra Isla Jade Jasmine Jenna Jess Jodie Joanne Kaia Karen Katie Kayleigh Keeley Kelly Keziah Kiera Kim Kirsty Lacey Laila Lara Lauren Leah Leanne Lexi Lily Lisa Lola Lorna Louise Lucy Lydia Macy Maisie Mariam Marta Maya Megan Mia Mina Molly Monika Nadia Naomi Natasha Nicole Nina Niamh Olivia Paige Paula Petra Phoebe Poppy Priya Rachel Rebecca Rhian Robyn Rosie Ruby Sadia Safiya Sally Samira Sasha Scarlett Shannon Sienna Simone Skye Sofia Stacey Summer Tamara Tanya Tara Tasha Tess Tia Tina Toni Tracy Vanessa Vicky Yasmin Zara Zoe'.split(
    ' ',
  ),
};

export const nicknames =
  'Biscuit Tiny Smudge Ghostie Ratty Pogo Bugsy Dibs Fingers Squeak Nibs Wheels Tank Duke Marbles Toast Jinx Scooby Beans Lanky Sparks Moose Chalky Doodle Gadget Pebble Mouse Zippy Tricks Bones Dutch Spud Frosty Rocket Gizmo Patch Badger Chips Whippet Domino Pickle Slim Bear Digger Twitch Flash Cheese Socks Hobbit Bolt'.split(
    ' ',
  );

/** Names for groups, each of two words that nothing else in the corpus uses. None is known to be the name of a real group. */
export const groupNames = [
  'Red Lions',
  'Ghost Yard',
  'Pewter Nine',
  'Tin Hat',
  'Copper Mile',
  'Night Heron',
  'Velvet Row',
  'Marble Fox',
  'Saffron Seven',
  'Gravel Kings',
  'Cobalt Rook',
  'Amber Wolves',
  'Paper Crown',
  'Salt Fleet',
  'Nettle Bank',
  'Quarry Dogs',
  'Ivory Twelve',
  'Magpie Hollow',
  'Stone Otters',
  'Lantern Eight',
  'Ember Circle',
  'Raven Tip',
  'Hollow Oak',
];

/** One-word names of houses that drink is served in; a group that meets there is called after it. */
export const barNames = ['Calypso', 'Zodiac', 'Mirage', 'Paragon', 'Tivoli', 'Xanadu', 'Monaco', 'Rialto'];

/** One-word names of telephones that drugs are ordered on. */
export const lineNames = ['Rico', 'Zico', 'Marlo', 'Santi', 'Benzo', 'Dexy', 'Kobe', 'Tigo'];
