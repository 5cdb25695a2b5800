/** The columns of an input table. */
export interface InputColumns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Those of them that hold numbers. */
  readonly numbers?: readonly string[];
}
