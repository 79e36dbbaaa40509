// Prints the one line that counts the tests, from the report of vitest's JSON reporter.
import { readFileSync } from 'node:fs';

const [file] = process.argv.slice(2);
process.stdout.write(`${count(read(file))}\n`);

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function count(report) {
  // No report: the test run itself has failed.
  if (report === undefined) return '0 passed, 1 failed';
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const has = (status) => tests.filter((test) => test.status === status).length;
  // A file that could not be loaded has failed, and has no test that says so.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const passed = has('passed');
  const failed = has('failed') + broken.length;
  const skipped = tests.length - passed - has('failed');
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}
