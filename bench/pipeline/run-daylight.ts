import { stagesOf } from '../../loaders/method.ts';
import { checkStudy } from '../../loaders/records/check-study.ts';
import { silent } from '../../loaders/run/progress.ts';
import { runStudy } from '../../loaders/run/run-study.ts';

/** What a stage of a run took. */
export interface StageCost {
  readonly stage: string;
  readonly seconds: number;
  /** Processor seconds of all threads: what to read where the machine is not quiet. */
  readonly cpu: number;
  /** The most memory that the process held by the end of the stage, in MB. */
  readonly peak_mb: number;
}

/** Runs a study from nothing, as `daylight run` does, and says what checking it and each stage took. */
const [study, cache] = process.argv.slice(2);
let started = performance.now();
let used = process.cpuUsage();
const finished = (stage: string) => {
  const { user, system } = process.cpuUsage(used);
  const cost: StageCost = {
    stage,
    seconds: (performance.now() - started) / 1000,
    cpu: (user + system) / 1e6,
    peak_mb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  process.stdout.write(`${JSON.stringify(cost)}\n`);
  started = performance.now();
  used = process.cpuUsage();
};
const checked = await checkStudy(study);
if (!checked.ok) throw new Error('The study is refused');
finished('check');
const { source } = checked.value;
await runStudy(source, {
  stages: stagesOf(source.study),
  cache,
  workers: 2,
  progress: { ...silent, stageFinished: finished },
  fresh: true,
});
finished('publish');
