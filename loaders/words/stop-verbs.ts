import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

/**
 * The stop list of METHOD 2.5: verbs with which reports speak of groups and of people around them. One that stands before a group's noun
 * is no part of a name: 'joined Quarry boys' names Quarry. It is short on purpose: any other verb may be a name.
 */
const verbs =
  `accuse affiliate allege approach arrest ask assault associate attack attend avoid become believe belong blame bring bully buy call
  carry chase claim collect come confirm confront connect consider contact control deny describe employ enter expect fear fight find
  follow fund gather get give go hang harass hate have hear help identify include inform intend intimidate involve join keep know lead
  leave link live look lose make manage meet mention move name need offer operate organise owe own pay protect provide question recruit
  refer regard remain report represent rob run say see sell send share show speak start stay steal suggest supply support suspect take
  talk target tell threaten try use visit want warn wear work`.split(/\s+/);

/** Forms that have a stem of their own. */
const irregular =
  `became been being bought brought came did does done felt fought found gave given goes gone got heard held hid hung is kept knew known
  led left lost made met paid ran said saw seen sent shown sold spoke spoken stole stolen taken thought told took went wore worn`.split(
    /\s+/,
  );

const stems = new Set([...verbs, ...irregular].map((verb) => stemmer.stem(verb)));

/** True where a word, in lower case, is a verb of the stop list in any of its forms (Porter's stems, of the library `natural`). */
export const isStopVerb = (word: string): boolean => stems.has(stemmer.stem(word));
