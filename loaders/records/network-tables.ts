import type { InputColumns } from './input-columns.ts';

/** The two files of a bare network (RECORDS.md). */
export const networkColumns = {
  edges: { required: ['source', 'target'], optional: ['weight'], numbers: ['weight'] },
  nodes: { required: ['id'], optional: ['label', 'group'] },
} as const satisfies Record<string, InputColumns>;

/** Why a row of a bare network is left out, by rule. */
export const networkRules = {
  'row-unreadable':
    'The row could not be read: another number of fields than the header, a quotation mark left open, or not UTF-8.',
  'id-missing': 'The row names no node at one end, or no id.',
  'weight-not-positive': 'The weight is not a number above zero, or is above 1e150.',
  'self-loop': 'The row joins a node to itself; the node is kept.',
  'repeated-pair': 'The pair already stands in an earlier row; joined with it, and the weights added.',
  'duplicate-row': 'The row is the same as an earlier one.',
} as const;

export type NetworkRule = keyof typeof networkRules;
