import { ledger } from '../../scrutiny/published/ledger.ts';
import type { PublishedTables } from './open-tables.ts';

/** Every figure that the papers print beside this run, and the papers' own arithmetic (METHOD 11.7). */
export async function publishedData({ manifest: { study }, rows }: PublishedTables) {
  const { threshold } = study.disclosure;
  const figures =
    await rows(`SELECT id, document, section, quote, says, kind, run_low, run_high, run_text, accepted_low,
    accepted_high, verdict, why, computed_from, shown_as, few_people FROM {published_figures} ORDER BY number`);
  return {
    kind: study.kind,
    synthetic: study.synthetic,
    countsCompared: study.published.counts,
    threshold,
    documents: ledger.documents,
    figures: figures.map(({ few_people, ...figure }) => {
      const hidden = few_people === true && figure.run_low !== null && Number(figure.run_low) < threshold;
      return { ...figure, hidden, ...(hidden ? { run_low: null, run_high: null } : {}) };
    }),
    checks: await rows('SELECT id, document, says, working, verdict, why FROM {published_arithmetic} ORDER BY number'),
  };
}
