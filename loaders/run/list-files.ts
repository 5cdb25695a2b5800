import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Every file in a folder and the folders in it, as paths with `/`, in code-unit order; a folder that is empty is listed with a `/` after it. */
export async function listFiles(folder: string): Promise<string[]> {
  const listed: string[] = [];
  const visit = async (within: string): Promise<void> => {
    const entries = await readdir(path.join(folder, within), { withFileTypes: true });
    if (entries.length === 0 && within !== '') listed.push(within);
    for (const entry of entries) {
      if (entry.isDirectory()) await visit(`${within}${entry.name}/`);
      else listed.push(`${within}${entry.name}`);
    }
  };
  await visit('');
  return listed.sort();
}
