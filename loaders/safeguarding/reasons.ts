/** Why a nominal is flagged for safeguarding (METHOD 10.1): the codes of `safeguarding.reasons`, in their order there, and what they mean. */
export const safeguardingReasons = {
  'under-18-now': 'Under 18 on the day at which the study stands.',
  'under-18-when-linked': 'Under 18 at the time of a record that links them to someone.',
  'cse-victim': 'A victim, under 18, of a crime of child sexual exploitation or abuse.',
} as const;

export type SafeguardingReason = keyof typeof safeguardingReasons;

/** What stands between the codes of `safeguarding.reasons`. */
export const REASON_SEPARATOR = ';';
