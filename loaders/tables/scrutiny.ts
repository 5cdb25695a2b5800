import type { TableDeclaration } from './declaration.ts';

/** What the room publishes. */
export const tables = {
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
   * How right the rules and search terms of `cse_yield` are where the truth is known: crimes of the full table, those that truly were sexual abuse of a
   * child (`abusive`), and those of them that were exploitation; and the same of those that would go without that one alone. `kind` may also be
   * `together` (the rules of a crime's `matched_by`) or `table` (full, final), of which nothing would go: null. No rows where nobody knows.
   */
  cse_truth: {
    key: ['kind', 'criterion'],
    columns: {
      kind: 'VARCHAR',
      criterion: 'VARCHAR',
      crimes: 'BIGINT',
      abusive: 'BIGINT',
      exploitation: 'BIGINT',
      crimes_lost: 'BIGINT',
      abusive_lost: 'BIGINT',
      exploitation_lost: 'BIGINT',
    },
  },
  /**
   * Crimes that truly were sexual abuse of a child and are not in the full table, by the first reason that holds, in the order of `place`: `not-read`
   * (the record cannot be read, or is not there), `no-rule` (no rule of METHOD 8.1 finds it), `cse-no-offender` and `cse-no-victim` (nobody is recorded as one),
   * or a rule of `left_out`. A row for every reason; none where nobody knows.
   */
  cse_missed: {
    key: ['place'],
    columns: { place: 'BIGINT', reason: 'VARCHAR', crimes: 'BIGINT', exploitation: 'BIGINT' },
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

/** What its stages hand on, and a run does not publish. */
export const workingTables = {
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
