import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Fault } from '../study/fault.ts';
import { siteFault } from './site-fault.ts';

/** Most megabytes that a page may weigh before its data, and that it may load of data when it is opened. */
const MOST = { page: 3, data: 2 };
const MEGABYTE = 1e6;

/** It shows every link of a study, and says how much is still to come. */
const exempt = ['soc/relationships.html'];

/**
 * Finds a page that is slow to open for its weight: what it has asked for when it has settled, as it stands in the site's folder, not packed for
 * the journey. Kept, not refused: the largest group of a large study is as large as it is.
 *
 * @param asked files of the site that the page has asked for, each once.
 */
export async function checkWeight(folder: string, page: string, asked: Iterable<string>): Promise<Fault[]> {
  const weight = { page: 0, data: 0 };
  for (const file of asked)
    weight[file.startsWith('_file/') ? 'data' : 'page'] += (await sizeOf(path.join(folder, file))) / MEGABYTE;
  const heavy = (what: string, megabytes: number, most: number): Fault[] =>
    megabytes <= most
      ? []
      : [
          {
            ...siteFault('heavy page', page, `${what} ${megabytes.toFixed(1)} MB`, `At most ${most} MB opens quickly.`),
            effect: 'kept',
          },
        ];
  return [
    ...heavy('Before its data, the page weighs', weight.page, MOST.page),
    ...(exempt.includes(page) ? [] : heavy('When it is opened, the page loads data of', weight.data, MOST.data)),
  ];
}

const sizeOf = async (file: string): Promise<number> => (await stat(file).catch(() => ({ size: 0 }))).size;
