import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { init, parse as parseModule } from 'es-module-lexer';
import { parse } from 'parse5';
import type { Fault } from '../study/fault.ts';
import { filesOf } from './finish-site.ts';
import { attribute, type Element, elementsOf, textOf } from './html.ts';
import { type Reference, referencesOf, styleReferences } from './page-references.ts';
import { isNoPlace, resolveReference } from './references.ts';
import { siteFault } from './site-fault.ts';

interface Site {
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, readonly Element[]>;
}

/**
 * Reads a built site and finds what cannot work: references to files or places that are not there, modules that do not
 * resolve, anything to be loaded from another host. Links to sources elsewhere may stand.
 */
export async function checkFiles(folder: string): Promise<Fault[]> {
  await init;
  const files = await filesOf(folder);
  const texts = new Map<string, string>();
  for (const file of files)
    if (/\.(html|css|m?js)$/.test(file)) texts.set(file, await readFile(path.join(folder, file), 'utf8'));
  const pages = new Map<string, Element[]>();
  for (const [file, text] of texts) if (file.endsWith('.html')) pages.set(file, [...elementsOf(parse(text))]);
  const site: Site = { files: new Set(files), pages };
  const faults = [...pages].flatMap(([page, elements]) => checkPage(page, elements, site));
  for (const [file, text] of texts) {
    if (file.endsWith('.css'))
      faults.push(...styleReferences(text).flatMap((found) => checkReference(file, found, site)));
    else if (!file.endsWith('.html')) faults.push(...checkModule(file, text, site));
  }
  return faults;
}

/** The ids that a page's links may lead to, as the page is before its scripts run. */
export const placesOf = (elements: readonly Element[]): Set<string> =>
  new Set(
    elements
      .flatMap((element) => [attribute(element, 'id'), attribute(element, 'name')])
      .filter((id) => id !== undefined),
  );

function checkPage(page: string, elements: readonly Element[], site: Site): Fault[] {
  return elements.flatMap((element) => {
    const references = referencesOf(element).flatMap((found) => checkReference(page, found, site));
    if (element.tagName === 'style')
      return styleReferences(textOf(element)).flatMap((found) => checkReference(page, found, site));
    if (element.tagName !== 'script' || attribute(element, 'src') !== undefined) return references;
    const type = attribute(element, 'type') ?? '';
    return /^(|module|text\/javascript)$/.test(type) ? checkModule(page, textOf(element), site) : references;
  });
}

function checkReference(from: string, { url, loads }: Reference, site: Site): Fault[] {
  // A page for what is not found is shown at any depth, so that it names its own root.
  const target = resolveReference(from, url, from === '404.html');
  const fault = (kind: string, problem: string, expected: string): Fault[] => [
    siteFault(kind, from, problem, expected, url),
  ];
  switch (target.kind) {
    case 'none':
      return [];
    case 'malformed':
      return fault('broken link', 'This is not an address', 'Mend the link.');
    case 'elsewhere':
      return loads
        ? fault('other host', 'The page loads something from another host', 'Put the file into the site.')
        : [];
    case 'above':
      return fault(
        'broken link',
        'This leads out of the site when it is served under a sub-path',
        'Use a relative path.',
      );
    case 'file':
      if (!site.files.has(target.file))
        return fault('broken link', 'There is no such file in the site', missingAdvice(target.file, site));
      return isNoPlace(target.fragment) || hasPlace(target.file, target.fragment, site)
        ? []
        : fault(
            'broken link',
            `There is no such place in ${target.file}`,
            'Name the id of an element that is on that page.',
          );
  }
}

const missingAdvice = (file: string, { files }: Site): string =>
  files.has(`${file}.html`)
    ? `Link to ${file}.html: plain file servers guess no extension (preserveExtension in the configuration).`
    : 'Mend the link, or add what it names.';

function hasPlace(file: string, fragment: string, { pages }: Site): boolean {
  const elements = pages.get(file);
  return elements === undefined || placesOf(elements).has(fragment);
}

function checkModule(file: string, code: string, site: Site): Fault[] {
  let imports: ReturnType<typeof parseModule>[0];
  try {
    [imports] = parseModule(code);
  } catch {
    return [siteFault('unresolved module', file, 'A script cannot be read', 'Mend its syntax.')];
  }
  return imports.flatMap((found) => {
    if (found.type === 'import-meta' || found.specifier === undefined) return [];
    if (found.type === 'dynamic') {
      // Framework's own modules can load any library it knows, on demand; only what pages name is built.
      if (found.glob || file.startsWith('_observablehq/')) return [];
    }
    return checkImport(file, found.specifier, site);
  });
}

function checkImport(file: string, specifier: string, site: Site): Fault[] {
  const target = resolveReference(file, specifier);
  if (target.kind === 'elsewhere')
    return [
      siteFault('other host', file, 'A module is loaded from another host', 'Serve it from the site.', specifier),
    ];
  if (/^(data|blob):/.test(specifier)) return [];
  const unresolved = (problem: string): Fault[] => [
    siteFault(
      'unresolved module',
      file,
      problem,
      'Import a path, or npm: and a library that the site serves.',
      specifier,
    ),
  ];
  if (!/^\.{0,2}\//.test(specifier)) return unresolved('A browser cannot find a module by this name');
  return target.kind === 'file' && site.files.has(target.file) ? [] : unresolved('There is no such module in the site');
}
