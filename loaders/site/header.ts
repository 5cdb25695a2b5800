import type { Manifest } from '../run/manifest.ts';

/** For whom a report is built (PAGES.md). A bare network has no record of a person to hold back, so it is shown whole. */
export const EDITION = 'intelligence';

/** The line at the head of every page, as HTML: what data this is, as of when, which run, which edition; and that it is made up, where it is. */
export function header({ study, run }: Manifest): string {
  const parts = [
    escapeHtml(study.name),
    study.as_of === null ? 'as of: not stated' : `as of <time>${study.as_of}</time>`,
    `run <code>${run}</code>`,
    `${EDITION} edition`,
  ];
  const notice = study.synthetic
    ? '<p class="synthetic-notice"><strong>Synthetic data.</strong> Nobody in this report exists: the study was made by a program.</p>'
    : '';
  return `<p class="study-line">${parts.map((part) => `<span>${part}</span>`).join(' ')}</p>${notice}`;
}

/** The line at the foot of every printed sheet, as a style for the page's head. A run's name is hexadecimal and needs no quoting. */
export const runLine = ({ run }: Manifest): string => `<style>:root{--run-line:"Daylight, run ${run}"}</style>`;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
