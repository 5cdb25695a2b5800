/** The child process of build-site.ts: one Framework build, of a staged source folder into an output folder. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { answerLoaders } from './answer-loaders.ts';
import { type ConfigSpec, configFile, forbidNetwork, frameworkBuild, frameworkConfig } from './framework.ts';

async function main(root: string, output: string): Promise<void> {
  forbidNetwork();
  const { normalizeConfig, setCurrentDate } = await frameworkConfig();
  const { build } = await frameworkBuild();
  // A fixed time, so that two builds of one run are the same to the byte.
  setCurrentDate(new Date(0));
  const module: { default: ConfigSpec } = await import(pathToFileURL(path.resolve(configFile)).href);
  await answerLoaders(root);
  await build({ config: normalizeConfig({ ...module.default, root, output }, root) });
}

// Its parent was killed: nobody waits for the site.
process.on('disconnect', () => process.exit(1));
const [root, output] = process.argv.slice(2);
try {
  await main(root, output);
} catch (error) {
  process.exitCode = 1;
  process.send?.(error instanceof Error ? error.message : String(error));
}
process.channel?.unref();
