import { existsSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { beginFolder } from '../run/folders.ts';
import { hashFile } from '../run/hash-file.ts';
import { listFiles } from '../run/list-files.ts';
import { claimOut, publishOut } from '../run/out-folder.ts';
import { RECIPE_FILE, SYNTHETIC_FILE, SYNTHETIC_FORMAT, syntheticResult } from '../run/result-kind.ts';
import { defaultCache } from '../run/run-study.ts';
import { synthesiseDemo } from '../synthesise/demo.ts';
import { synthesiseForce } from '../synthesise/force/force.ts';
import { oneOf, partOfOne, positive } from './options.ts';
import { refuse, say } from './printing.ts';
import { leaveNothingWhenStopped } from './stopping.ts';

/** `daylight synthesise demo --out FOLDER`, and `force` */
export const addSynthesise = (program: Command) =>
  program
    .command('synthesise')
    .description('make a study of invented records: nobody in it exists')
    .argument('<what>', 'demo, or force: one of the published size', oneOf('demo', 'force'))
    .requiredOption('--out <folder>', 'where to leave it')
    .option('--seed <number>', 'another seed makes another force', positive, 1)
    .option('--size <part>', 'a part of the force, such as 1/8', partOfOne, 1)
    .action(async (what: string, { out, seed, size }: { out: string; seed: number; size: number }) => {
      leaveNothingWhenStopped();
      const claimed = await claimOut(out, syntheticResult, { cache: defaultCache() });
      if (!claimed.ok) return refuse(claimed.faults);
      const building = await beginFolder(claimed.value.place);
      if (what === 'force') await synthesiseForce({ seed, out: building, size });
      else await synthesiseDemo({ seed, out: building });
      const files: Record<string, string> = {};
      for (const file of await listFiles(building)) files[file] = await hashFile(path.join(building, file));
      const recipe = path.join(claimed.value.place, RECIPE_FILE);
      if (existsSync(recipe)) await copyFile(recipe, path.join(building, RECIPE_FILE));
      const marker = { format: SYNTHETIC_FORMAT, seed, files };
      await writeFile(path.join(building, SYNTHETIC_FILE), `${JSON.stringify(marker, null, 2)}\n`);
      const published = await publishOut(building, claimed.value);
      if (!published.ok) return refuse(published.faults);
      say(`A synthetic study is in ${out}`);
    });
