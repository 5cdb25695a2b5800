import type { Executor } from './executor/executor.ts';
import type { StudyFolder } from './study/read-study.ts';
import type { TableName, WorkingTable } from './tables.ts';

/** A pure function of a module, so that a worker thread can find it: `{ module: import.meta.url, run: measureChunk }`. */
export interface Task<Shared, Call, Result> {
  readonly module: string;
  /** Must be exported from `module` under its own name. */
  readonly run: (shared: Shared, call: Call) => Result;
}

/** Threads that do a stage's heavy work. */
export interface Workers {
  readonly count: number;
  /**
   * Runs a task once for each call and gives the results in the order of the calls, whichever thread took which.
   * `shared` is handed to each thread once. Progress is counted in finished calls. The first `count` calls run at the same time, each in
   * a thread of its own: they may wait for each other.
   */
  map<Shared, Call, Result>(
    task: Task<Shared, Call, Result>,
    shared: Shared,
    calls: readonly Call[],
  ): Promise<Result[]>;
}

/** What a stage is handed when it runs. */
export interface StageContext {
  /** The study file as it will be used (`source.study`), and the folder. */
  readonly source: StudyFolder;
  readonly executor: Executor;
  readonly workers: Workers;
  /** The Parquet files of a table that earlier stages made, one for each stage that made part of it. */
  input(table: TableName | WorkingTable): readonly string[];
  /** The Parquet file that the stage must write for one of its `outputs`. */
  output(table: TableName | WorkingTable): string;
}

/** One step of the method. The runner knows nothing of crime; a stage knows nothing of caching, progress or the manifest. */
export interface Stage {
  readonly name: string;
  /** One plain sentence for the 'This run' page. */
  readonly does: string;
  /** `import.meta.url` of the stage's module: its code, with all it imports, is part of the stage's key. */
  readonly module: string;
  /** Tables of earlier stages that it reads. */
  readonly inputs: readonly (TableName | WorkingTable)[];
  /** Tables of the study folder that it reads; one that is not there is passed over. */
  readonly studyFiles?: readonly string[];
  /** The keys of the study file that it reads: `'seed'`, `'dismantling.random_draws'`, `'dismantling'`. */
  readonly parameters: readonly string[];
  /** Tables that it writes. Several stages may write parts of one published table. */
  readonly outputs: readonly (TableName | WorkingTable)[];
  run(context: StageContext): Promise<void>;
}
