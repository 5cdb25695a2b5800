/** The child process of preview.ts: Framework's preview server, until its parent ends. */
import { once } from 'node:events';
import { configFile, forbidNetwork, frameworkConfig, frameworkPreview } from './framework.ts';

const complain = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
};

async function main(port: number): Promise<void> {
  forbidNetwork();
  // It tells of every message to and from the page.
  console.log = () => undefined;
  process.on('unhandledRejection', complain);
  const { readConfig } = await frameworkConfig();
  // Opens the run, which may take a while or be refused: the last server goes on serving until this one can take over.
  await readConfig(configFile);
  const { preview } = await frameworkPreview();
  process.send?.('ready');
  await once(process, 'message');
  await preview({ config: configFile, hostname: '127.0.0.1', port, open: false, origins: [], verbose: false });
  process.send?.('serving');
}

process.on('disconnect', () => process.exit(0));
try {
  await main(Number(process.argv[2]));
} catch (error) {
  complain(error);
  process.exit(1);
}
