import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Fault } from '../study/fault.ts';
import { siteFault } from './site-fault.ts';

/** WCAG 2.2 at levels A and AA, and what axe-core holds to be good practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What else than colour a rule looks at is the same in the dark. */
const colourRules = ['color-contrast', 'link-in-text-block'];

interface RunOnly {
  readonly type: 'tag' | 'rule';
  readonly values: readonly string[];
}

interface Violation {
  readonly rule: string;
  readonly help: string;
  readonly places: readonly { readonly target: string; readonly summary: string }[];
}

/** Finds the accessibility rules that a page breaks, in light and in dark. */
export async function checkAccess(page: Page, file: string): Promise<Fault[]> {
  // Evaluated rather than added as a script, which a content security policy would refuse.
  await page.evaluate(axe.source);
  const found = new Map<string, { violation: Violation; schemes: string[] }>();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const asked = colorScheme === 'light' ? ({ type: 'tag', values: rules } as const) : inTheDark;
    for (const violation of await violationsIn(page, asked)) {
      const known = found.get(violation.rule);
      if (known === undefined) found.set(violation.rule, { violation, schemes: [colorScheme] });
      else known.schemes.push(colorScheme);
    }
  }
  return Array.from(found.values(), ({ violation, schemes }) => accessFault(file, violation, schemes));
}

function accessFault(file: string, { rule, help, places }: Violation, schemes: readonly string[]): Fault {
  const scheme = schemes.length === 2 || !colourRules.includes(rule) ? '' : `, in ${schemes[0]} only`;
  const count = places.length === 1 ? 'one place' : `${places.length} places`;
  return siteFault(
    'accessibility',
    file,
    `${help} (axe rule ${rule}, ${count}${scheme})`,
    places[0].summary,
    places
      .map(({ target }) => target)
      .slice(0, 3)
      .join(', '),
  );
}

const inTheDark = { type: 'rule', values: colourRules } as const;

const violationsIn = (page: Page, asked: RunOnly): Promise<Violation[]> =>
  page.evaluate(async (runOnly) => {
    const checker: typeof axe = Reflect.get(globalThis, 'axe');
    const { violations } = await checker.run(document, {
      runOnly: { type: runOnly.type, values: [...runOnly.values] },
      resultTypes: ['violations'],
    });
    return violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      places: nodes.map(({ target, failureSummary }) => ({
        target: target.join(' '),
        summary: (failureSummary ?? '').replace(/\s+/g, ' ').trim(),
      })),
    }));
  }, asked);
