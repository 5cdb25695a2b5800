// The part of the AssemblyScript compiler that is used. Its own types declare the language's names for every file.

interface Compiler {
  readonly version: string;
  createMemoryStream(): { toString(): string };
  main(
    flags: readonly string[],
    host: {
      readonly stdout: unknown;
      readonly stderr: unknown;
      listFiles(folder: string, base: string): string[];
      readFile(file: string, base: string): string | null;
      writeFile(file: string, contents: Uint8Array | string, base: string): void;
    },
  ): Promise<{ readonly error: Error | null }>;
}

declare const asc: Compiler;
// biome-ignore lint/style/noDefaultExport: it is what the package exports.
export default asc;
