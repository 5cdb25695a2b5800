import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, longest first; they and the reports that they make would otherwise leave one worker waiting at the end. */
const slow = [
  'site/soc-report',
  'site/quality-report',
  'site/cse-nothing-report',
  'run/reproducible',
  'site/fresh',
  'run/killed',
  'commands/words',
  'method/agreement',
  'site/network-report',
  'site/offline',
  'cli',
  'commands/left-out',
  'records/broken/properties',
  'site/words-report',
  'words/demonstration',
  'method/hand-made',
];

/** The slow files in this order, then the others in Vitest's own. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = slow.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return at === -1 ? slow.length : at;
    };
    return (await super.sort(files)).sort((x, y) => rank(x) - rank(y));
  }
}
