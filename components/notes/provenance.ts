/** Where a figure's numbers come from; written into everything that leaves the page. */
export interface Provenance {
  readonly runId: string;
  readonly study: string;
  readonly asOf: string;
  readonly edition?: string;
  /** The data is made up; said on every file. */
  readonly synthetic?: boolean;
}

/** Which rule a figure shows and which stage computed it. */
export interface Method {
  /** Number of the rule in the method, as '5.3'. */
  readonly rule: string;
  /** The stage's name, as in the manifest. */
  readonly stage: string;
  /** Terms worth looking up, as the glossary spells them. */
  readonly terms?: readonly string[];
}

/** 'Study example, as of 2019-12-31, run 7f3a. Synthetic data: nobody in it exists.' */
export function provenanceLine({ runId, study, asOf, edition, synthetic }: Provenance): string {
  const line = `Study ${study}, as of ${asOf}, run ${runId}${edition ? `, ${edition} edition` : ''}.`;
  return synthetic ? `${line} Synthetic data: nobody in it exists.` : line;
}

/** What a file that has left the report tells whoever finds it. */
export function readmeLine(method?: Method): string {
  const rule = method ? `Made by stage ${method.stage} after rule ${method.rule} of the method. ` : '';
  return `${rule}A measure of recorded links, not of guilt; read with the notes on the page it came from.`;
}
