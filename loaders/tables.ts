/** SQL types a published column may have. */
export type ColumnType = 'VARCHAR' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN' | 'DATE';

/** A table that a run publishes: its key columns, in the order in which rows stand, and all its columns. */
export interface TableDeclaration {
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, ColumnType>>;
}

/** The published tables; names and columns are a contract with pages, audit commands and outside checks. */
export const tables = {
  groups: {
    key: ['group_id'],
    columns: {
      group_id: 'VARCHAR',
      name: 'VARCHAR',
      kind: 'VARCHAR',
      tracked: 'BOOLEAN',
      crime_types: 'VARCHAR',
      members: 'BIGINT',
      immediate_members: 'BIGINT',
      logs: 'BIGINT',
      crimes: 'BIGINT',
      cchi_days: 'DOUBLE',
      ons_css: 'DOUBLE',
    },
  },
  matches: {
    key: ['log_id', 'group_id', 'start'],
    columns: { log_id: 'VARCHAR', group_id: 'VARCHAR', start: 'BIGINT', text: 'VARCHAR', noun: 'VARCHAR' },
  },
  /** What stands in a log around each match, in the same entry: about a sentence to either side, without anybody's name or any figure. */
  match_contexts: {
    key: ['log_id', 'group_id', 'start'],
    columns: { log_id: 'VARCHAR', group_id: 'VARCHAR', start: 'BIGINT', before: 'VARCHAR', after: 'VARCHAR' },
  },
  /** The grades of every log that counts and names a group, as they are compared: capitals, no spaces round them. */
  matched_logs: {
    key: ['log_id'],
    columns: { log_id: 'VARCHAR', source_grade: 'VARCHAR', information_grade: 'VARCHAR' },
  },
  links: {
    key: ['network', 'source_system', 'source_ref', 'a', 'b'],
    columns: {
      network: 'VARCHAR',
      source_system: 'VARCHAR',
      source_ref: 'VARCHAR',
      a: 'VARCHAR',
      b: 'VARCHAR',
      date: 'DATE',
      strength: 'DOUBLE',
      weight: 'DOUBLE',
    },
  },
  nodes: {
    key: ['network', 'node_id'],
    columns: {
      network: 'VARCHAR',
      node_id: 'VARCHAR',
      kind: 'VARCHAR',
      degree: 'BIGINT',
      betweenness: 'DOUBLE',
      betweenness_normalised: 'DOUBLE',
      eigenvector: 'DOUBLE',
      pagerank: 'DOUBLE',
      component: 'BIGINT',
      label: 'VARCHAR',
      given_group: 'VARCHAR',
    },
  },
  edges: {
    key: ['network', 'a', 'b'],
    columns: { network: 'VARCHAR', a: 'VARCHAR', b: 'VARCHAR', links: 'BIGINT', weight: 'DOUBLE' },
  },
  members: {
    key: ['nominal_id'],
    columns: {
      nominal_id: 'VARCHAR',
      group_id: 'VARCHAR',
      hops: 'BIGINT',
      distance: 'DOUBLE',
      links_to_group: 'BIGINT',
      degree: 'BIGINT',
      betweenness: 'DOUBLE',
      eigenvector: 'DOUBLE',
      pagerank: 'DOUBLE',
      cchi_days: 'DOUBLE',
      ons_css: 'DOUBLE',
      crimes: 'BIGINT',
      first_linked: 'DATE',
      last_linked: 'DATE',
      first_group_id: 'VARCHAR',
    },
  },
  /** The second nearest group of whoever is assigned to one (METHOD 4.4); no row where no other is reached. */
  second_nearest: {
    key: ['nominal_id'],
    columns: { nominal_id: 'VARCHAR', group_id: 'VARCHAR', hops: 'BIGINT', distance: 'DOUBLE' },
  },
  /** The community of everyone in a network without groups (METHOD 8.5), and measures inside it; numbered from 1 by size, `CSE-00001`. */
  communities: {
    key: ['network', 'nominal_id'],
    columns: {
      network: 'VARCHAR',
      nominal_id: 'VARCHAR',
      community_id: 'VARCHAR',
      degree: 'BIGINT',
      betweenness: 'DOUBLE',
      eigenvector: 'DOUBLE',
      pagerank: 'DOUBLE',
    },
  },
  group_links: {
    key: ['group_a', 'group_b'],
    columns: {
      group_a: 'VARCHAR',
      group_b: 'VARCHAR',
      facilitators: 'BIGINT',
      facilitators_last_12_months: 'BIGINT',
    },
  },
  /**
   * The study's harm table as it is used: a score that is missing or unreadable is null. `cchi_certainty`: `exact`, null where the study does
   * not say, else why the Cambridge score is uncertain.
   */
  harm: {
    key: ['offence_code'],
    columns: {
      offence_code: 'VARCHAR',
      offence_title: 'VARCHAR',
      cchi_days: 'DOUBLE',
      ons_css: 'DOUBLE',
      cchi_certainty: 'VARCHAR',
      cchi_edition: 'VARCHAR',
      ons_edition: 'VARCHAR',
    },
  },
  /**
   * The distinct crimes of each group's members in an offender's role (METHOD 6), how many of them have no score, and how many have a Cambridge
   * score that is uncertain, with the harm that those make up. Null where the study has no crimes, or no score of that kind.
   */
  group_harm: {
    key: ['group_id'],
    columns: {
      group_id: 'VARCHAR',
      crimes: 'BIGINT',
      cchi_days: 'DOUBLE',
      ons_css: 'DOUBLE',
      crimes_without_cchi: 'BIGINT',
      crimes_without_ons: 'BIGINT',
      crimes_uncertain_cchi: 'BIGINT',
      cchi_days_uncertain: 'DOUBLE',
    },
  },
  /**
   * A group's harm shared out among its members by the networks they are in (METHOD 6): `part` is `soc`, `soc;cse`, `soc;county-lines` or
   * `soc;cse;county-lines`. `crimes` is a sum of shares. A part without members has no row, but for `soc`.
   */
  network_harm: {
    key: ['group_id', 'part'],
    columns: {
      group_id: 'VARCHAR',
      part: 'VARCHAR',
      members: 'BIGINT',
      crimes: 'DOUBLE',
      cchi_days: 'DOUBLE',
      ons_css: 'DOUBLE',
    },
  },
  /** Distinct crimes of the members of all groups by offence code (null: none recorded), with the score that one crime has; null: no score. */
  offence_harm: {
    key: ['offence_code'],
    columns: {
      offence_code: 'VARCHAR',
      offence_title: 'VARCHAR',
      crimes: 'BIGINT',
      cchi_days: 'DOUBLE',
      ons_css: 'DOUBLE',
      cchi_certainty: 'VARCHAR',
    },
  },
  /**
   * The harm of every CSE community, and its extent. `crimes` to `cchi_days_uncertain`: as in `group_harm`, on the day that the CSE network stands
   * at; `cse_…`: of the full table's crimes alone. `nominals` are its people: `offenders` and `victims` of the full table, `in_soc` those of the
   * SOC network too, `flagged` those for whom safeguarding comes first.
   */
  community_harm: {
    key: ['network', 'community_id'],
    columns: {
      network: 'VARCHAR',
      community_id: 'VARCHAR',
      nominals: 'BIGINT',
      offenders: 'BIGINT',
      victims: 'BIGINT',
      in_soc: 'BIGINT',
      flagged: 'BIGINT',
      crimes: 'BIGINT',
      cchi_days: 'DOUBLE',
      ons_css: 'DOUBLE',
      crimes_without_cchi: 'BIGINT',
      crimes_without_ons: 'BIGINT',
      crimes_uncertain_cchi: 'BIGINT',
      cchi_days_uncertain: 'DOUBLE',
      cse_crimes: 'BIGINT',
      cse_cchi_days: 'DOUBLE',
      cse_ons_css: 'DOUBLE',
      cse_crimes_without_cchi: 'BIGINT',
      cse_crimes_without_ons: 'BIGINT',
      cse_crimes_uncertain_cchi: 'BIGINT',
      cse_cchi_days_uncertain: 'DOUBLE',
    },
  },
  /**
   * Everyone in any network (METHOD 8, 10). `crimes`, `cchi_days` and `ons_css`: as in `members`; `cse_…`: of the full table's crimes alone, on the day
   * of the CSE network. `cse_offender`, `cse_victim`: in the full table. `safeguarding`: reasons; null where there is no flag.
   */
  nominal_summary: {
    key: ['nominal_id'],
    columns: {
      nominal_id: 'VARCHAR',
      in_soc: 'BOOLEAN',
      in_cse: 'BOOLEAN',
      in_county_lines: 'BOOLEAN',
      group_id: 'VARCHAR',
      cse_community: 'VARCHAR',
      county_lines_community: 'VARCHAR',
      crimes: 'BIGINT',
      cchi_days: 'DOUBLE',
      ons_css: 'DOUBLE',
      cse_crimes: 'BIGINT',
      cse_cchi_days: 'DOUBLE',
      cse_ons_css: 'DOUBLE',
      cse_offender: 'BOOLEAN',
      cse_victim: 'BOOLEAN',
      safeguarding: 'VARCHAR',
    },
  },
  /** METHOD 7.1: a row for every group and year. `logs_share` is of the year's reliable logs, null where there are none. */
  temporal: {
    key: ['group_id', 'year'],
    columns: {
      group_id: 'VARCHAR',
      year: 'BIGINT',
      cchi_days: 'DOUBLE',
      ons_css: 'DOUBLE',
      crimes: 'BIGINT',
      crimes_without_cchi: 'BIGINT',
      logs: 'BIGINT',
      logs_share: 'DOUBLE',
      nominals: 'BIGINT',
    },
  },
  /** METHOD 7.2: whom a decade's network assigns to each group. `decade`: its first and last year, `2000-2009`. */
  decade_members: {
    key: ['group_id', 'decade', 'nominal_id'],
    columns: { group_id: 'VARCHAR', decade: 'VARCHAR', nominal_id: 'VARCHAR', hops: 'BIGINT' },
  },
  /** METHOD 7.2: the edges among those members, and between them and the group's node; no decay. */
  decade_edges: {
    key: ['group_id', 'decade', 'a', 'b'],
    columns: {
      group_id: 'VARCHAR',
      decade: 'VARCHAR',
      a: 'VARCHAR',
      b: 'VARCHAR',
      links: 'BIGINT',
      weight: 'DOUBLE',
    },
  },
  /**
   * On how many logs a group is named that stand beside a location, by the year that they were created in. Area and coordinates are those
   * that most of the study's logs give the location, and the same in every row; null where none does. `logs`: each log once.
   */
  locations: {
    key: ['group_id', 'year', 'location'],
    columns: {
      group_id: 'VARCHAR',
      year: 'BIGINT',
      location: 'VARCHAR',
      area: 'VARCHAR',
      logs: 'BIGINT',
      latitude: 'DOUBLE',
      longitude: 'DOUBLE',
    },
  },
  /**
   * METHOD 8.2: every crime, offender and victim of child sexual exploitation or abuse. `occurred_on`: the day that the crime counts on; ages are
   * completed years on it, a victim's negative one amended to 0; an offender's is null where no birth date is recorded. Sex, as recorded but for
   * the case of M and F, and ethnicity, as an officer perceived it, are null where nothing is recorded. `in_final`: stands in `cse_final`.
   */
  cse_full: {
    key: ['crime_id', 'offender_id', 'victim_id'],
    columns: {
      crime_id: 'VARCHAR',
      offender_id: 'VARCHAR',
      victim_id: 'VARCHAR',
      occurred_on: 'DATE',
      offender_age: 'BIGINT',
      victim_age: 'BIGINT',
      offender_sex: 'VARCHAR',
      victim_sex: 'VARCHAR',
      offender_ethnicity: 'VARCHAR',
      victim_ethnicity: 'VARCHAR',
      in_final: 'BOOLEAN',
      matched_by: 'VARCHAR',
      offence_title: 'VARCHAR',
      offence_code: 'VARCHAR',
    },
  },
  /** METHOD 8.3: two crimes with different offenders and a common victim, `offender_a` < `offender_b`. */
  cse_final: {
    key: ['offender_a', 'crime_a', 'offender_b', 'crime_b', 'victim_id'],
    columns: {
      offender_a: 'VARCHAR',
      crime_a: 'VARCHAR',
      offender_b: 'VARCHAR',
      crime_b: 'VARCHAR',
      victim_id: 'VARCHAR',
      weight: 'DOUBLE',
    },
  },
  /** Who is in a network. Numbers as recorded: of the Police National Computer, and of the Criminal Records Office. */
  nominals: {
    key: ['nominal_id'],
    columns: {
      nominal_id: 'VARCHAR',
      family_name: 'VARCHAR',
      given_names: 'VARCHAR',
      date_of_birth: 'DATE',
      pnc_id: 'VARCHAR',
      cro_number: 'VARCHAR',
    },
  },
  safeguarding: {
    key: ['nominal_id'],
    columns: { nominal_id: 'VARCHAR', reasons: 'VARCHAR' },
  },
  /** The numbers of everyone in `safeguarding` who has one: nobody else's row on a page may show them. */
  protected_numbers: {
    key: ['nominal_id'],
    columns: { nominal_id: 'VARCHAR', pnc_id: 'VARCHAR', cro_number: 'VARCHAR' },
  },
  dismantling: {
    key: ['network', 'unit', 'order', 'step'],
    columns: {
      network: 'VARCHAR',
      unit: 'VARCHAR',
      order: 'VARCHAR',
      step: 'BIGINT',
      removed: 'VARCHAR',
      withheld: 'BOOLEAN',
      gcc: 'DOUBLE',
      gcc_relative: 'DOUBLE',
      low: 'DOUBLE',
      high: 'DOUBLE',
    },
  },
  dismantling_summary: {
    key: ['network', 'unit', 'order'],
    columns: {
      network: 'VARCHAR',
      unit: 'VARCHAR',
      order: 'VARCHAR',
      nodes: 'BIGINT',
      edges: 'BIGINT',
      gcc_0: 'BIGINT',
      r: 'DOUBLE',
      k75: 'BIGINT',
      k50: 'BIGINT',
      k25: 'BIGINT',
      k10: 'BIGINT',
      switched_at: 'BIGINT',
      tail_at: 'BIGINT',
    },
  },
  /** The ten nearest words of each word that has a vector, by cosine; ties by word. */
  words: {
    key: ['word', 'rank'],
    columns: { word: 'VARCHAR', neighbour: 'VARCHAR', similarity: 'DOUBLE', rank: 'BIGINT' },
  },
  /**
   * Every word that has a vector. `vector`: base64 of signed bytes, one a dimension; the trained numbers over the largest of them, times
   * 127; every cosine of a run is taken of these. `x`, `y`: a map of the words around the seeds and the published nouns; null for others.
   */
  vocabulary: {
    key: ['word'],
    columns: { word: 'VARCHAR', occurrences: 'BIGINT', logs: 'BIGINT', vector: 'VARCHAR', x: 'DOUBLE', y: 'DOUBLE' },
  },
  /**
   * Words that may be nouns, and phrases that may be names of groups on no list, with what a person decided: accept, reject or waiting. A
   * candidate has a `rank`. Where `rank` is null, and `score` with it, the row is no candidate and stands only in a review file (or, without one,
   * in the list of the paper). Candidates for nouns are the 40 words with the largest cosine to the mean direction of the seeds times
   * n / (n + 10), n being a word's occurrences where the words were learned from; `score` and `rank` are by that cosine alone. `logs` of a name: those
   * in which it stands before an accepted noun, of a candidate without those in which a longer name does.
   */
  candidates: {
    key: ['kind', 'text'],
    columns: {
      kind: 'VARCHAR',
      text: 'VARCHAR',
      score: 'DOUBLE',
      logs: 'BIGINT',
      decision: 'VARCHAR',
      rank: 'BIGINT',
      occurrences: 'BIGINT',
      pmi: 'DOUBLE',
      similarity: 'DOUBLE',
      group_id: 'VARCHAR',
      decided_by: 'VARCHAR',
      decided_on: 'VARCHAR',
      note: 'VARCHAR',
    },
  },
  left_out: {
    key: ['rule', 'table'],
    columns: { rule: 'VARCHAR', table: 'VARCHAR', rows: 'BIGINT', why: 'VARCHAR' },
  },
  inputs: {
    key: ['table'],
    columns: { table: 'VARCHAR', file: 'VARCHAR', rows: 'BIGINT', ignored_columns: 'VARCHAR' },
  },
  /** Every table that a study of the kind may hold; `file` is null where it is not there. `counted`: rows that no rule of their own leaves out. */
  quality_tables: {
    key: ['table'],
    columns: { table: 'VARCHAR', needed: 'BOOLEAN', file: 'VARCHAR', rows: 'BIGINT', counted: 'BIGINT' },
  },
  /**
   * What the rows of each table that is there hold by column; `filled`, `unknown` (a word such as 'not known'), `unreadable` and `empty` add up
   * to `rows`, the rows that could be read. `first` and `last`: the span of a column of dates.
   */
  quality_columns: {
    key: ['table', 'position'],
    columns: {
      table: 'VARCHAR',
      position: 'BIGINT',
      column: 'VARCHAR',
      needed: 'BOOLEAN',
      present: 'BOOLEAN',
      rows: 'BIGINT',
      filled: 'BIGINT',
      unknown: 'BIGINT',
      unreadable: 'BIGINT',
      empty: 'BIGINT',
      first: 'DATE',
      last: 'DATE',
    },
  },
  /**
   * Rows of a table by the year they count on (null: no readable date) and, for logs, the scheme of their grades: `5x5x5`, `3x5x2` or
   * `unreadable`. `reliable` (METHOD 1.2) is null for what is not graded; `counted`: rows that no rule leaves out.
   */
  quality_years: {
    key: ['table', 'year', 'scheme'],
    columns: {
      table: 'VARCHAR',
      year: 'BIGINT',
      scheme: 'VARCHAR',
      rows: 'BIGINT',
      reliable: 'BIGINT',
      counted: 'BIGINT',
    },
  },
  /** Crimes that count by offence code (null: none recorded), and whether the harm table scores it; null where there is no harm table. */
  quality_offences: {
    key: ['offence_code'],
    columns: {
      offence_code: 'VARCHAR',
      offence_title: 'VARCHAR',
      crimes: 'BIGINT',
      has_cchi_days: 'BOOLEAN',
      has_ons_css: 'BOOLEAN',
    },
  },
  /**
   * What `check` says is wrong with the rows of a file, in its order: the first of each kind, then one that stands for the others. Of a value the
   * first 200 characters. `nominal_a` and `nominal_b`: whom the row names, where that can be told. `row_of_adults`: false where the row is about
   * anybody whom the nominals do not show to be 18 or over at `as_of`, somebody who is not among them included; `words_of_adults`: the same of
   * value, problem and expected, which may hold an id or a name. Null in a bare network.
   */
  faults: {
    key: ['number'],
    columns: {
      number: 'BIGINT',
      kind: 'VARCHAR',
      file: 'VARCHAR',
      row: 'BIGINT',
      column: 'VARCHAR',
      value: 'VARCHAR',
      stands_for: 'BIGINT',
      problem: 'VARCHAR',
      expected: 'VARCHAR',
      effect: 'VARCHAR',
      nominal_a: 'VARCHAR',
      nominal_b: 'VARCHAR',
      row_of_adults: 'BOOLEAN',
      words_of_adults: 'BOOLEAN',
    },
  },
  /**
   * What each criterion brings in, and what would go without it; the row of a noun with no group_id is the noun in all groups. `kind`: noun,
   * name (of a group) or group (all its names). `logs` of a row with no group_id are logs, else those that name the group; `matches` are the rows
   * of `matches`. Lost: given by no other criterion of that kind. A row of a noun and a group says what goes where the noun is taken away from
   * that group alone: `nominals_gone` are the people on no log any more that names any group, by this noun or another. Where bare names match,
   * no noun's going loses anything.
   */
  criterion_yield: {
    key: ['kind', 'criterion', 'group_id'],
    columns: {
      kind: 'VARCHAR',
      criterion: 'VARCHAR',
      group_id: 'VARCHAR',
      logs: 'BIGINT',
      matches: 'BIGINT',
      nominals: 'BIGINT',
      logs_lost: 'BIGINT',
      nominals_lost: 'BIGINT',
      nominals_gone: 'BIGINT',
    },
  },
  /**
   * What each rule and each search term of METHOD 8.1 brings into the CSE full table, and what would go without it alone. `kind`: rule (title,
   * if_code, mo), child_word, sex_word, if_code or mo_word. `rows` are of the full table, `final_rows` those of the final table; a word of a title counts
   * where the title has one of the other kind as well.
   */
  cse_yield: {
    key: ['kind', 'criterion'],
    columns: {
      kind: 'VARCHAR',
      criterion: 'VARCHAR',
      crimes: 'BIGINT',
      rows: 'BIGINT',
      final_rows: 'BIGINT',
      crimes_lost: 'BIGINT',
      rows_lost: 'BIGINT',
      final_rows_lost: 'BIGINT',
    },
  },
  /**
   * How right each criterion is where the truth is known: logs that name a group, and the links of people to it, by what they truly are. `member`
   * and `associate`, the right links, are of logs that are truly about the group; on a log about something else, by its name's everyday sense or about
   * another group, such a person is `unrelated`.
   */
  criterion_truth: {
    key: ['kind', 'criterion', 'group_id'],
    columns: {
      kind: 'VARCHAR',
      criterion: 'VARCHAR',
      group_id: 'VARCHAR',
      namings: 'BIGINT',
      namings_about: 'BIGINT',
      namings_everyday: 'BIGINT',
      namings_other: 'BIGINT',
      links: 'BIGINT',
      member: 'BIGINT',
      associate: 'BIGINT',
      rival: 'BIGINT',
      victim: 'BIGINT',
      bystander: 'BIGINT',
      unrelated: 'BIGINT',
    },
  },
  /** What each candidate truly stands for: a noun that marks groups, or a group; null for neither. */
  candidate_truth: {
    key: ['kind', 'text'],
    columns: { kind: 'VARCHAR', text: 'VARCHAR', rank: 'BIGINT', stands_for: 'VARCHAR' },
  },
  /** Every noun, and every group on no list, that was there to be found: its best candidate, and on how many logs it is. */
  discovery_truth: {
    key: ['kind', 'planted'],
    columns: {
      kind: 'VARCHAR',
      planted: 'VARCHAR',
      text: 'VARCHAR',
      rank: 'BIGINT',
      decision: 'VARCHAR',
      occurrences: 'BIGINT',
      logs: 'BIGINT',
    },
  },
  /**
   * Every figure that the papers print, beside this run (METHOD 11.7). A bound that is open is null; `published_text` and `run_text` are lists
   * and words. `accepted_low` and `accepted_high`: what this run may give to reproduce it, null where it is not compared. `computed_from`: SQL over
   * published tables, or a key of the study file. `few_people`: a count of so few people that no page shows it below the threshold.
   */
  published_figures: {
    key: ['number'],
    columns: {
      number: 'BIGINT',
      id: 'VARCHAR',
      document: 'VARCHAR',
      section: 'VARCHAR',
      quote: 'VARCHAR',
      says: 'VARCHAR',
      kind: 'VARCHAR',
      published_low: 'DOUBLE',
      published_high: 'DOUBLE',
      published_text: 'VARCHAR',
      run_low: 'DOUBLE',
      run_high: 'DOUBLE',
      run_text: 'VARCHAR',
      accepted_low: 'DOUBLE',
      accepted_high: 'DOUBLE',
      verdict: 'VARCHAR',
      why: 'VARCHAR',
      computed_from: 'VARCHAR',
      shown_as: 'VARCHAR',
      few_people: 'BOOLEAN',
    },
  },
  /** The papers' own figures held against each other: the same for every study. */
  published_arithmetic: {
    key: ['number'],
    columns: {
      number: 'BIGINT',
      id: 'VARCHAR',
      document: 'VARCHAR',
      says: 'VARCHAR',
      working: 'VARCHAR',
      left_side: 'DOUBLE',
      right_side: 'DOUBLE',
      verdict: 'VARCHAR',
      why: 'VARCHAR',
    },
  },
  /**
   * Every nominal on file, counted by what they truly are and where the run puts them; no rows where the truth is not known. `split`: all, age
   * (at `as_of`), sex or ethnicity, with each `value` of it. `relation`: the closest of member, associate, rival, victim, bystander or none, to any
   * group, by `as_of`. `place`: hops to the group assigned to, `no group` (in the network, reaching none), `out` (not in it, though on a reliable
   * log) or `unlogged` (not in it, and on none). `is_right`: of a member, whether the group assigned is one of theirs; of an associate, whether it
   * is one that they are of.
   */
  identification_truth: {
    key: ['split', 'value', 'relation', 'place', 'is_right'],
    columns: {
      split: 'VARCHAR',
      value: 'VARCHAR',
      relation: 'VARCHAR',
      place: 'VARCHAR',
      is_right: 'BOOLEAN',
      people: 'BIGINT',
    },
  },
  /**
   * How right the network is as it is, without the links of rivals and victims on the log that gave them (`without-adversarial`), and where `share`
   * of the logs that name a group are missing (`thinned`), in seeded draws. Counts of people, but for `logs`, `group_links` (of a person and a
   * group) and `adversarial_links`. `involved`: truly members or associates of any group; `right_…`: of the group that they are assigned to.
   * `moved` and `lost`: assigned in the run as it is, and to another group here, or to none.
   */
  scenario_truth: {
    key: ['scenario', 'share', 'draw'],
    columns: {
      scenario: 'VARCHAR',
      share: 'DOUBLE',
      draw: 'BIGINT',
      logs: 'BIGINT',
      group_links: 'BIGINT',
      adversarial_links: 'BIGINT',
      true_members: 'BIGINT',
      people: 'BIGINT',
      involved: 'BIGINT',
      members: 'BIGINT',
      assigned: 'BIGINT',
      assigned_members: 'BIGINT',
      right_members: 'BIGINT',
      right_involved: 'BIGINT',
      immediate: 'BIGINT',
      immediate_right_involved: 'BIGINT',
      moved: 'BIGINT',
      lost: 'BIGINT',
    },
  },
  /** Who truly holds the first ten places of each order of removal, over all groups: by relation to that group. `would_go`: in it only by adversarial links. */
  rank_truth: {
    key: ['order', 'relation'],
    columns: { order: 'VARCHAR', relation: 'VARCHAR', places: 'BIGINT', would_go: 'BIGINT' },
  },
} as const satisfies Record<string, TableDeclaration>;

export type TableName = keyof typeof tables;

/** Tables that stages hand to each other and a run does not publish. Rows stand in the order of their key. */
export const workingTables = {
  /** Every node of every network, those without an edge included. */
  working_nodes: {
    key: ['network', 'node_id'],
    columns: { network: 'VARCHAR', node_id: 'VARCHAR', kind: 'VARCHAR', label: 'VARCHAR', given_group: 'VARCHAR' },
  },
  working_nominals: {
    key: ['nominal_id'],
    columns: { nominal_id: 'VARCHAR', family_name: 'VARCHAR', given_names: 'VARCHAR', date_of_birth: 'DATE' },
  },
  /** Logs that count: reliable, and created on or before the study's `as_of`. */
  working_logs: { key: ['log_id'], columns: { log_id: 'VARCHAR', created_on: 'DATE' } },
  /** Their grades, as they are compared: capitals, no spaces round them. */
  working_log_grades: {
    key: ['log_id'],
    columns: { log_id: 'VARCHAR', source_grade: 'VARCHAR', information_grade: 'VARCHAR' },
  },
  /** The entries of logs that count. */
  working_log_entries: {
    key: ['log_id', 'entry_no'],
    columns: { log_id: 'VARCHAR', entry_no: 'BIGINT', text: 'VARCHAR' },
  },
  /** The entries of logs that would count if they were reliable: word vectors may be trained on them too [I-04]. */
  working_unreliable_log_entries: {
    key: ['log_id', 'entry_no'],
    columns: { log_id: 'VARCHAR', entry_no: 'BIGINT', text: 'VARCHAR' },
  },
  /** The nearest group of every nominal of the SOC network, and measures inside it: `members` without harm and dates. */
  working_members: {
    key: ['nominal_id'],
    columns: {
      nominal_id: 'VARCHAR',
      group_id: 'VARCHAR',
      hops: 'BIGINT',
      distance: 'DOUBLE',
      links_to_group: 'BIGINT',
      degree: 'BIGINT',
      betweenness: 'DOUBLE',
      eigenvector: 'DOUBLE',
      pagerank: 'DOUBLE',
    },
  },
  /** Crimes in which a nominal of the SOC network holds an offender's role, and their harm; null as in `group_harm`. */
  working_nominal_harm: {
    key: ['nominal_id'],
    columns: { nominal_id: 'VARCHAR', crimes: 'BIGINT', cchi_days: 'DOUBLE', ons_css: 'DOUBLE' },
  },
  /** The SOC network of each period (METHOD 7.1, 7.2) on its records alone, without decay; a period is a year or first and last year. */
  working_period_edges: {
    key: ['period', 'a', 'b'],
    columns: { period: 'VARCHAR', a: 'VARCHAR', b: 'VARCHAR', links: 'BIGINT', weight: 'DOUBLE' },
  },
  /** Whom each period's network assigns to a group. */
  working_period_members: {
    key: ['period', 'nominal_id'],
    columns: { period: 'VARCHAR', nominal_id: 'VARCHAR', group_id: 'VARCHAR', hops: 'BIGINT' },
  },
  /** Who is on logs that count, each person once a log. */
  working_log_nominals: { key: ['log_id', 'nominal_id'], columns: { log_id: 'VARCHAR', nominal_id: 'VARCHAR' } },
  /** The locations of logs that count, as recorded; a row without both coordinates in range has neither. */
  working_log_locations: {
    key: ['log_id', 'location', 'area', 'latitude', 'longitude'],
    columns: { log_id: 'VARCHAR', location: 'VARCHAR', area: 'VARCHAR', latitude: 'DOUBLE', longitude: 'DOUBLE' },
  },
  /** Crimes recorded on or before `as_of`. */
  working_crimes: { key: ['crime_id'], columns: { crime_id: 'VARCHAR', recorded_on: 'DATE', offence_code: 'VARCHAR' } },
  /** Parts in crimes that count, each part once. */
  working_crime_roles: {
    key: ['crime_id', 'nominal_id', 'role'],
    columns: { crime_id: 'VARCHAR', nominal_id: 'VARCHAR', role: 'VARCHAR' },
  },
  /** Pairs who shared a cell long enough, `a` < `b`; `counts_on` is the day the record counts on. */
  working_custody: {
    key: ['a', 'b', 'started_on', 'ended_on'],
    columns: { a: 'VARCHAR', b: 'VARCHAR', started_on: 'DATE', ended_on: 'DATE', counts_on: 'DATE' },
  },
  /** The day on which what a record tells of began, where it is before the day the record counts on; `source_ref` as in `links`. */
  working_record_days: {
    key: ['source_system', 'source_ref'],
    columns: { source_system: 'VARCHAR', source_ref: 'VARCHAR', began_on: 'DATE' },
  },
  /** All that is recorded of a crime that counts, and of crimes recorded after `as_of` that would count but for that. */
  working_crime_details: {
    key: ['crime_id'],
    columns: {
      crime_id: 'VARCHAR',
      recorded_on: 'DATE',
      occurred_on: 'DATE',
      offence_title: 'VARCHAR',
      offence_code: 'VARCHAR',
      offence_type: 'VARCHAR',
      if_codes: 'VARCHAR',
      modus_operandi: 'VARCHAR',
    },
  },
  /** Records that nothing but their day, after `as_of`, keeps out: a network that stands at a later day may count them. */
  working_later_crime_roles: {
    key: ['crime_id', 'nominal_id', 'role'],
    columns: { crime_id: 'VARCHAR', nominal_id: 'VARCHAR', role: 'VARCHAR' },
  },
  working_later_logs: { key: ['log_id'], columns: { log_id: 'VARCHAR', created_on: 'DATE' } },
  working_later_log_nominals: {
    key: ['log_id', 'nominal_id'],
    columns: { log_id: 'VARCHAR', nominal_id: 'VARCHAR' },
  },
  working_later_custody: {
    key: ['a', 'b', 'started_on', 'ended_on'],
    columns: { a: 'VARCHAR', b: 'VARCHAR', started_on: 'DATE', ended_on: 'DATE', counts_on: 'DATE' },
  },
  /** Numbers that no stage of the method reads, for whoever looks somebody up. */
  working_police_numbers: {
    key: ['nominal_id'],
    columns: { nominal_id: 'VARCHAR', pnc_id: 'VARCHAR', cro_number: 'VARCHAR' },
  },
  /** Sex and ethnic appearance as recorded, for figures that are about them; no score reads this (METHOD 10.3). */
  working_appearances: {
    key: ['nominal_id'],
    columns: { nominal_id: 'VARCHAR', sex: 'VARCHAR', ethnicity: 'VARCHAR' },
  },
  /** Crimes that a rule of METHOD 8.1 admits, whatever their type and day. `counts_on`: the day on which they occurred, else were recorded. */
  working_cse_crimes: {
    key: ['crime_id'],
    columns: {
      crime_id: 'VARCHAR',
      counts_on: 'DATE',
      offence_title: 'VARCHAR',
      offence_code: 'VARCHAR',
      is_domestic: 'BOOLEAN',
      matched_by: 'VARCHAR',
    },
  },
  /** Every offender beside every victim of a crime that counts in the CSE network, and the rule that judged the row; null: kept as it is. */
  working_cse_rows: {
    key: ['crime_id', 'offender_id', 'victim_id'],
    columns: {
      crime_id: 'VARCHAR',
      offender_id: 'VARCHAR',
      victim_id: 'VARCHAR',
      counts_on: 'DATE',
      offender_age: 'BIGINT',
      told_victim_age: 'BIGINT',
      rule: 'VARCHAR',
    },
  },
  working_tracked_groups: {
    key: ['group_id'],
    columns: { group_id: 'VARCHAR', name: 'VARCHAR', aliases: 'VARCHAR', kind: 'VARCHAR', crime_types: 'VARCHAR' },
  },
  /** Every group of the study: tracked, or accepted in the review file. */
  working_groups: {
    key: ['group_id'],
    columns: {
      group_id: 'VARCHAR',
      name: 'VARCHAR',
      kind: 'VARCHAR',
      tracked: 'BOOLEAN',
      crime_types: 'VARCHAR',
    },
  },
  /** What is searched for: each name of a group, as its words in lower case joined by single spaces. */
  working_group_names: { key: ['words', 'group_id'], columns: { words: 'VARCHAR', group_id: 'VARCHAR' } },
  /** The nouns that mark a group where they follow its name. */
  working_nouns: { key: ['noun'], columns: { noun: 'VARCHAR' } },
  /** By which name and noun a log names a group, each once a log, and how often; a bare name has the noun ''. */
  working_namings: {
    key: ['log_id', 'group_id', 'name', 'noun'],
    columns: { log_id: 'VARCHAR', group_id: 'VARCHAR', name: 'VARCHAR', noun: 'VARCHAR', matches: 'BIGINT' },
  },
  /** On how many logs that count each group truly is; no rows where the truth is not known. */
  working_true_logs: { key: ['group_id'], columns: { group_id: 'VARCHAR', logs: 'BIGINT' } },
  /** The closest that each person truly is to each group, by `as_of`: member, associate, rival, victim or bystander. No rows without the truth. */
  working_true_relations: {
    key: ['nominal_id', 'group_id'],
    columns: { nominal_id: 'VARCHAR', group_id: 'VARCHAR', relation: 'VARCHAR' },
  },
  /** Rivals and victims of a group on a log that is truly about it. */
  working_adversaries: {
    key: ['log_id', 'nominal_id', 'group_id'],
    columns: { log_id: 'VARCHAR', nominal_id: 'VARCHAR', group_id: 'VARCHAR' },
  },
  /** The nearest group of every nominal in the network without adversarial links; null where none is reached. */
  working_members_without: {
    key: ['nominal_id'],
    columns: { nominal_id: 'VARCHAR', group_id: 'VARCHAR' },
  },
} as const satisfies Record<string, TableDeclaration>;

export type WorkingTable = keyof typeof workingTables;
