/** Part of the unpacked file: where it begins, in bytes, and how many values it holds, of how many bytes each. */
export interface Section {
  readonly offset: number;
  readonly count: number;
  readonly width: 1 | 2 | 4 | 8;
}

/** The columns of a link. Each holds, for every link, the place of its value among the distinct values in their order. */
export const linkColumns = ['network', 'source', 'ref', 'date', 'a', 'b', 'strength', 'weight'] as const;

export type LinkColumn = (typeof linkColumns)[number];

/** Distinct texts in the order of code points; `people` are those whom `a` and `b` name, groups among them. */
export const textLists = ['networks', 'sources', 'refs', 'dates', 'people', 'names'] as const;

export type TextList = (typeof textLists)[number];

/** What stands where in the file of all links, once it is unpacked. */
export interface Layout {
  readonly rows: number;
  /** Bytes of the file as it is sent, and unpacked. */
  readonly packed: number;
  readonly unpacked: number;
  readonly columns: Readonly<Record<LinkColumn, Section>>;
  /** UTF-8, a line each, with its line break. `names` stand in the order of `people`. */
  readonly texts: Readonly<Record<TextList, Section>>;
  readonly strengths: Section;
  readonly weights: Section;
  /** Of each of `people` the place of their name among all names in order; equals share one. */
  readonly nameRanks: Section;
  /** Of each of `people` the place in `groups` of the group they are nearest to, or are, counted from 1; 0: none. */
  readonly groupOf: Section;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}

/** Where the next section may begin: wide enough for every typed array. */
export const aligned = (offset: number): number => Math.ceil(offset / 8) * 8;

/** The narrowest width that holds the numbers below `count`. */
export const widthFor = (count: number): 1 | 2 | 4 => (count <= 0x100 ? 1 : count <= 0x1_0000 ? 2 : 4);
