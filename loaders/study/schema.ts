import { z } from 'zod';

const text = z.string().min(1);
const isoDate = z.iso.date();
const fraction = z.number().min(0).max(1);
const count = z.int().min(0);
const years = z.number().min(0.25).max(20);
const letters = z.array(z.coerce.string());
const yearSpan = z.tuple([z.int().min(1900).max(2100), z.int().min(1900).max(2100)]);

/** A section whose keys all have defaults, and that may be left out whole. */
const section = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape).prefault({} as never);

/**
 * The study file. Every key but `name` and `as_of` has a default; a key that is not here is an error. Ranges follow the register of
 * interpretations, [I-01] to [I-21].
 */
export const studySchema = z.strictObject({
  name: text,
  kind: z.enum(['records', 'network']).default('records'),
  synthetic: z.boolean().default(false),
  as_of: isoDate.nullable(),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(1),
  executor: z.enum(['duckdb']).default('duckdb'),
  columns: z.record(text, z.record(text, text)).default({}),
  grades: section({
    pairing: z.enum(['each', 'rows']).default('each'),
    '5x5x5': section({ source: letters.default(['A', 'B', 'C']), information: letters.default(['1', '2', '3']) }),
    '3x5x2': section({ source: letters.default(['1']), information: letters.default(['A', 'B', 'C']) }),
  }),
  decay: section({ half_life_years: z.union([z.number().min(1).max(20), z.literal('none')]).default(5) }),
  words: section({
    train_on: z.enum(['reliable', 'all']).default('reliable'),
    size: z.int().min(1).max(1000).default(100),
    window: z.int().min(1).max(50).default(5),
    negative: z.int().min(1).max(50).default(5),
    minimum_count: z.int().min(1).default(5),
    epochs: z.int().min(1).max(100).default(5),
    seeds: z.array(text).default(['gang', 'ocg', 'usg']),
  }),
  search: section({
    bare_names: z.boolean().default(false),
    overlap: z.enum(['longest', 'all']).default('longest'),
    across_entries: z.boolean().default(false),
  }),
  links: section({ pairs: z.enum(['once', 'per_group']).default('once') }),
  custody: section({
    minimum_days: count.default(30),
    strength: z.number().positive().max(1).default(0.001),
    date: z.enum(['ended', 'started']).default('ended'),
  }),
  membership: section({ distance: z.enum(['hops', 'weighted']).default('hops') }),
  measures: section({
    eigenvector_weight: z.enum(['none', 'links', 'weight']).default('none'),
    pagerank_damping: fraction.lt(1).default(0.85),
  }),
  communities: section({ method: z.enum(['leiden', 'louvain', 'components']).default('leiden') }),
  dismantling: section({
    random_draws: z.int().min(1).max(10_000).default(100),
    ranks: z.int().min(1).max(1000).default(50),
    whole_up_to: count.default(1500),
    weighted_up_to: count.default(300),
    keep_group_node: z.boolean().default(false),
    denominator: z.enum(['first', 'nodes']).default('first'),
    tail: z.enum(['degree', 'id']).default('degree'),
  }),
  temporal: section({
    years: yearSpan.default([2002, 2019]),
    decades: z.array(yearSpan).default([
      [2000, 2009],
      [2010, 2019],
    ]),
  }),
  cse: section({
    as_of: isoDate.nullable().default(null),
    term_match: z.enum(['word_start', 'anywhere', 'whole_word']).default('word_start'),
    proximity_half_life_years: years.default(1),
    recency_half_life_years: years.default(5),
    minimum_offender_age: count.default(10),
    custody: z.enum(['one', 'both']).default('one'),
    final_counts: z.enum(['rows', 'connections']).default('rows'),
  }),
  county_lines: section({
    rules: section({
      terms: z.boolean().default(true),
      crimes: z.boolean().default(true),
      missing: z.boolean().default(true),
    }),
    terms: z.array(text).default(['county line', 'deal line', 'cuckoo']),
    within_days: count.default(7),
  }),
  disclosure: section({ threshold: count.default(10), round_to: z.int().min(1).default(5) }),
});

/** The study file as it will be used, defaults included. */
export type Study = z.infer<typeof studySchema>;
