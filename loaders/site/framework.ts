/**
 * The parts of Observable Framework 1.13.4 that its command line is made of. They are not documented, so they are named
 * here once; the lock file pins the version.
 */

/** What `observablehq.config.ts` exports, before Framework fills in its defaults. */
export type ConfigSpec = Readonly<Record<string, unknown>>;

/** A configuration with defaults. */
export interface Config {
  readonly root: string;
  readonly output: string;
}

/** Where a build writes, and what it says. */
export type BuildEffects = Readonly<Record<string, unknown>>;

export interface ConfigModule {
  /** Fixes the time that files are said to be of, which otherwise is in every page and in the names of modules. */
  setCurrentDate(date: Date): void;
  normalizeConfig(spec: ConfigSpec, root: string): Config;
  /** Imports the file, with Node's own TypeScript where it is named. */
  readConfig(file: string): Promise<Config>;
}

export interface BuildModule {
  build(options: { config: Config }, effects?: BuildEffects): Promise<void>;
}

export interface PreviewModule {
  preview(options: {
    config: string;
    hostname: string;
    port: number;
    open: boolean;
    origins: string[];
    verbose: boolean;
  }): Promise<unknown>;
}

const part = async <Module>(file: string): Promise<Module> =>
  import(import.meta.resolve(`@observablehq/framework/dist/${file}`));

export const frameworkConfig = (): Promise<ConfigModule> => part('config.js');
export const frameworkBuild = (): Promise<BuildModule> => part('build.js');
export const frameworkPreview = (): Promise<PreviewModule> => part('preview.js');

/** The configuration file, at the top of a checkout. */
export const configFile = 'observablehq.config.ts';

/**
 * Lets nothing in this process reach another host: a page that imports a library which is not prepared then fails, on
 * every machine alike, rather than fetching it where there happens to be a network.
 */
export function forbidNetwork(): void {
  globalThis.fetch = (input) => {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    const library = /\/(?:npm\/)?((?:@[^/]+\/)?[^/@]+)[^/]*(?:\/.*)?$/.exec(new URL(url).pathname)?.[1];
    return Promise.reject(
      new Error(
        `a page asks for ${url}, but a site is built without the network. ` +
          `If it imports npm:${library}, install that package and name it in loaders/site/libraries.ts`,
      ),
    );
  };
}
