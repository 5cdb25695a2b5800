import type { Command } from 'commander';
import { studyJsonSchema } from '../study/json-schema.ts';
import { say } from './printing.ts';

/** `daylight schema` */
export const addSchema = (program: Command) =>
  program
    .command('schema')
    .description('print the JSON Schema of study files, by which an editor completes and checks them')
    .action(() => {
      say(JSON.stringify(studyJsonSchema(), null, 2));
    });
