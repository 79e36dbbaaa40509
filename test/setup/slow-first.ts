import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files of tests that build sites, start browsers or wait for other processes. */
const SLOW = /\/test\/(?:bench\/search\/run|browser|cli|copies\/resume|media\/make|search|site)\b/;

/** Begins with what takes long, so that at the end no process is alone with it. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isSlow = ({ moduleId }: TestSpecification): boolean => SLOW.test(moduleId);
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}
