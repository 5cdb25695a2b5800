import { z } from 'zod';

const text = z.string().min(1);
const isoDate = z.iso.date();
const count = z.int().min(0).max(1_000_000);
const halfLife = z.number().min(0.25).max(10);
const year = z.int().min(1900).max(2100);

/** First and last year. */
const yearSpan = z
  .tuple([year, year])
  .refine(([first, last]) => first <= last, { error: 'the first year and the last, the first being no later' });

/** Grades that are letters, in capitals or not. */
const letters = z
  .array(z.union([z.enum(['A', 'B', 'C', 'D', 'E']), z.enum(['a', 'b', 'c', 'd', 'e'])]))
  .overwrite((grades) => grades.map((grade) => grade.toUpperCase() as 'A'));

/** Grades that are digits, as text or as numbers. */
const digits = (most: 3 | 5) =>
  z.array(z.union([z.enum(numerals.slice(0, most)), z.literal(numerals.slice(0, most).map(Number))]).transform(String));
const numerals = ['1', '2', '3', '4', '5'];

/** A section whose keys all have defaults, and that may be left out whole. */
const section = <Shape extends z.ZodRawShape>(describes: string, shape: Shape) =>
  z
    .strictObject(shape)
    .prefault({} as never)
    .describe(describes);

/**
 * The study file. Every key but `name` and `as_of` has a default; a key that is not here is an error. Ranges follow the register of
 * interpretations, [I-01] to [I-21]. The descriptions are what an editor shows (`json-schema.ts`).
 */
export const studySchema = z.strictObject({
  name: text.describe('What the study is called on every page.'),
  kind: z
    .enum(['records', 'network'])
    .default('records')
    .describe('records: extracts of a force. network: one file of edges, and nothing is identified.'),
  synthetic: z.boolean().default(false).describe('true puts a notice on every page: nobody in this study exists.'),
  as_of: isoDate
    .nullable()
    .describe(
      'The day the study stands at: ages and weights are taken from it, and later records are left out. null only for a network.',
    ),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(1)
    .describe('Every random choice of a run comes from it.'),
  executor: z.enum(['duckdb']).default('duckdb').describe('The engine that runs the SQL over records.'),
  columns: z
    .record(text, z.record(text, text))
    .default({})
    .describe(
      'Names of columns in the extracts where they are not those of RECORDS.md: {table: {our name: its name}}.',
    ),
  grades: section('Which grades make a log reliable (METHOD 1.2).', {
    pairing: z
      .enum(['each', 'rows'])
      .default('each')
      .describe("each: source and information are tested one by one. rows: only the papers' pairs. [I-01]"),
    '5x5x5': section('The scheme used until 2017.', {
      source: letters.default(['A', 'B', 'C']).describe('Grades of the source that are included.'),
      information: digits(5).prefault(['1', '2', '3']).describe('Grades of the information that are included.'),
    }),
    '3x5x2': section('The scheme used from 2017.', {
      source: digits(3).prefault(['1']).describe('Grades of the source that are included.'),
      information: letters.default(['A', 'B', 'C']).describe('Grades of the information that are included.'),
    }),
  }),
  decay: section('How links fade with age (METHOD 1.4).', {
    half_life_years: z
      .union([z.number().min(1).max(20), z.literal('none')])
      .default(5)
      .describe('Years after which a link weighs half; none: links never fade. [I-03]'),
  }),
  words: section("The word model that finds groups' nouns (METHOD 2.2 and 2.3).", {
    train_on: z
      .enum(['reliable', 'all'])
      .default('reliable')
      .describe('Logs that the model is trained on: the reliable ones, or all. [I-04]'),
    size: z.int().min(1).max(1000).default(100).describe("Length of a word's vector."),
    window: z.int().min(1).max(50).default(5).describe('Words to either side that count as its context.'),
    negative: z.int().min(1).max(50).default(5).describe('Negative samples for each pair of words.'),
    minimum_count: z.int().min(1).max(1_000_000).default(5).describe('Words that stand less often are passed over.'),
    epochs: z.int().min(1).max(100).default(5).describe('Times that all logs are gone through.'),
    seeds: z
      .array(text)
      .default(['gang', 'ocg', 'usg'])
      .describe('Words whose nearest neighbours become candidate nouns.'),
  }),
  search: section('How groups are searched for in logs (METHOD 3.1).', {
    bare_names: z.boolean().default(false).describe("true: a group's name matches without a noun after it. [I-05]"),
    overlap: z
      .enum(['longest', 'all'])
      .default('longest')
      .describe('Where matches of two groups overlap: the longest counts alone, or all count. [I-16]'),
    across_entries: z
      .boolean()
      .default(false)
      .describe('true: a match may run over from one entry of a log into the next. [I-21]'),
  }),
  links: section('How people on a log are linked (METHOD 3.2).', {
    pairs: z
      .enum(['once', 'per_group'])
      .default('once')
      .describe('Two people on a log are linked once, or once for each group it names. [I-06]'),
  }),
  custody: section('Links between people who shared a cell (METHOD 3.4).', {
    minimum_days: count.default(30).describe('Fewest days that a pair shared a cell. [I-07]'),
    strength: z.number().gt(0).max(1).default(0.001).describe('Strength of such a link before decay.'),
    date: z
      .enum(['ended', 'started'])
      .default('ended')
      .describe('Day on which the sharing counts: the day it ended, or the day it started. [I-02]'),
  }),
  membership: section('How people are assigned to groups (METHOD 4.4).', {
    distance: z
      .enum(['hops', 'weighted'])
      .default('hops')
      .describe('The nearest group by number of links, or by the sum of 1/weight. [I-09]'),
  }),
  measures: section('Measures of networks (METHOD 4.2).', {
    eigenvector_weight: z
      .enum(['none', 'links', 'weight'])
      .default('none')
      .describe('What weighs an edge in eigenvector centrality. [I-08]'),
    pagerank_damping: z.number().min(0).lt(1).default(0.85).describe('Damping of PageRank.'),
  }),
  communities: section('Communities of a network without tracked groups (METHOD 8.5).', {
    method: z.enum(['leiden', 'louvain', 'components']).default('leiden').describe('How communities are found. [I-14]'),
  }),
  dismantling: section('Orders of removal (METHOD 5).', {
    random_draws: z.int().min(1).max(10_000).default(100).describe('Random orders that the baseline is the mean of.'),
    ranks: z.int().min(1).max(1000).default(50).describe('Ranks that the page of members shows.'),
    whole_up_to: count
      .default(1500)
      .describe('Members up to which betweenness is computed anew after every removal; larger groups switch after 50.'),
    weighted_up_to: count.default(300).describe('Members up to which weighted betweenness is computed.'),
    keep_group_node: z.boolean().default(false).describe("true: the group's own node stays in its network. [I-10]"),
    denominator: z
      .enum(['first', 'nodes'])
      .default('first')
      .describe(
        'What the largest component is divided by: its size before any removal, or the number of nodes. [I-11]',
      ),
    tail: z
      .enum(['degree', 'id'])
      .default('degree')
      .describe('Order in which the rest go where nobody has betweenness any more. [I-17]'),
  }),
  temporal: section('The network year by year and by decade (METHOD 7).', {
    years: yearSpan.default([2002, 2019]).describe('First and last year.'),
    decades: z
      .array(yearSpan)
      .default([
        [2000, 2009],
        [2010, 2019],
      ])
      .describe('First and last year of each span that is compared.'),
  }),
  cse: section('The network of child sexual exploitation and abuse (METHOD 8).', {
    as_of: isoDate.nullable().default(null).describe("The day that this network stands at; null: the study's. [I-18]"),
    term_match: z
      .enum(['word_start', 'anywhere', 'whole_word'])
      .default('word_start')
      .describe(
        'Where a search term must stand in a text: at the start of a word, anywhere, or as a whole word. [I-12]',
      ),
    proximity_half_life_years: halfLife
      .default(1)
      .describe('Years between two crimes after which their connection weighs half. [I-13]'),
    recency_half_life_years: halfLife
      .default(5)
      .describe('Age in years of the later crime at which a connection weighs half. [I-13]'),
    minimum_offender_age: z
      .int()
      .min(0)
      .max(18)
      .default(10)
      .describe('Offenders who were younger on the day are removed and counted.'),
    custody: z
      .enum(['one', 'both'])
      .default('one')
      .describe('Who of a pair that shared a cell must be in the network: one of them, or both as offenders. [I-19]'),
    final_counts: z
      .enum(['rows', 'connections'])
      .default('rows')
      .describe('What figures of the final table count: rows, or connections. [I-20]'),
  }),
  county_lines: section('The county-lines network (METHOD 9).', {
    rules: section('Which rules bring a record in. [I-15]', {
      terms: z.boolean().default(true).describe('Reliable logs that hold one of the terms.'),
      crimes: z.boolean().default(true).describe('Drug supply and modern slavery whose modus operandi holds one.'),
      missing: z.boolean().default(true).describe('Missing children found outside the force, or at such an address.'),
    }),
    terms: z.array(text).default(['county line', 'deal line', 'cuckoo']).describe('The terms.'),
    within_days: count.default(7).describe('Days within which people found at one place are linked.'),
  }),
  published: section('What the published figures are held against (METHOD 11.7).', {
    counts: z
      .boolean()
      .default(false)
      .describe(
        'true: this study is of the size of the published force, and its counts are compared too. Shares and rules always are.',
      ),
  }),
  disclosure: section('What an edition for readers outside may show.', {
    threshold: count.default(10).describe('Counts of people below it are not shown.'),
    round_to: z.int().min(1).max(1000).default(5).describe('Counts are rounded to a multiple of it.'),
  }),
});

/** The study file as it will be used, defaults included. */
export type Study = z.infer<typeof studySchema>;
