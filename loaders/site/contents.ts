import type { Study } from '../study/schema.ts';

interface Entry {
  readonly name: string;
  readonly path: string;
}

type Section = Entry | { readonly name: string; readonly open: boolean; readonly pages: readonly Entry[] };

const analysis: Readonly<Record<Study['kind'], Section>> = {
  network: {
    name: 'The network',
    open: true,
    pages: [
      { name: 'The network drawn', path: '/network/index' },
      { name: 'Measures', path: '/network/measures' },
      { name: 'Dismantling', path: '/network/dismantling' },
    ],
  },
  records: {
    name: 'Serious and organised crime',
    open: true,
    pages: [
      { name: 'Groups and what joins them', path: '/soc/index' },
      { name: 'Dismantling, all groups', path: '/soc/dismantling' },
      { name: 'Compare two groups', path: '/soc/compare' },
      { name: 'Network harm', path: '/soc/harm' },
      { name: 'Year by year', path: '/soc/years' },
      { name: 'Decades side by side', path: '/soc/decades/index' },
      { name: 'Longest standing', path: '/soc/longest-standing' },
      { name: 'Most harmful', path: '/soc/most-harmful' },
      { name: 'Most connections', path: '/soc/most-connections' },
      { name: 'Top dismantle', path: '/soc/top-dismantle' },
      { name: 'Group connections', path: '/soc/group-connections' },
      { name: 'Places', path: '/soc/places' },
    ],
  },
};

/** Pages on child sexual exploitation and abuse, where there are crimes to find it in. */
const exploitation: Readonly<Record<Study['kind'], readonly Section[]>> = {
  network: [],
  records: [
    {
      name: 'Child sexual exploitation',
      open: true,
      pages: [
        { name: 'Findings', path: '/cse/index' },
        { name: 'Rules', path: '/cse/rules' },
        { name: 'CSE network', path: '/cse/network' },
        { name: 'CSE top dismantle', path: '/cse/top-dismantle' },
      ],
    },
  ],
};

/** Pages on people and links of every network, where there are records to look them up in. */
const everyNetwork: Readonly<Record<Study['kind'], readonly Section[]>> = {
  network: [],
  records: [
    {
      name: 'People and links',
      open: true,
      pages: [
        { name: 'Nominal summary', path: '/soc/nominal-summary' },
        { name: 'Relationships', path: '/soc/relationships' },
        { name: 'Why is somebody here', path: '/soc/person' },
      ],
    },
  ],
};

/** Pages on how the groups were found, where there are logs to find them in. */
const found: Readonly<Record<Study['kind'], readonly Entry[]>> = {
  network: [],
  records: [{ name: 'Words', path: '/words' }],
};

/** The list of pages beside every page, for a study of this kind. */
export const contents = (kind: Study['kind']): readonly Section[] => [
  analysis[kind],
  ...exploitation[kind],
  ...everyNetwork[kind],
  ...found[kind],
  {
    name: 'Audit',
    open: true,
    pages: [
      { name: 'This run', path: '/run' },
      { name: 'Data quality', path: '/quality' },
      { name: 'Published figures', path: '/published' },
      { name: 'How right is it', path: '/how-right' },
    ],
  },
  { name: 'Glossary', path: '/glossary' },
];
