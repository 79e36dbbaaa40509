import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/client/contribute/clean.ts';
import { readTask, type Task, writeTask } from '../../src/proposal/task.ts';

describe('the address of a form', () => {
  it.each<[string, Task]>([
    ['?what=meetup', { what: 'meetup' }],
    ['?what=talk', { what: 'talk' }],
    ['?meetup=075', { what: 'talk', meetup: '075' }],
    ['?what=slides', { what: 'slides' }],
    ['?talk=meetups/028/1-x.md', { what: 'slides', file: 'meetups/028/1-x.md' }],
    ['?what=correction', { what: 'correction' }],
    ['?file=meetups/ai-summit-2017/README.md', { what: 'correction', file: 'meetups/ai-summit-2017/README.md' }],
  ])('%s', (search, task) => {
    expect(readTask(search)).toEqual(task);
    expect(writeTask(task)).toBe(search);
  });

  it.each(['', '?what=else', '?meetup=../x', '?talk=meetups/028/README.md', '?file=site.md', '?file=meetups/028/../../x.md', '?talk='])(
    'may ask for nothing: %s',
    (search) => {
      expect(readTask(search)).toBeUndefined();
    },
  );
});

describe('cleanText', () => {
  it.each([
    ['What is fine', 'What is fine', 0],
    ['a\r\nb\rc', 'a\nb\nc', 0],
    ['a\tb\n', 'a\tb\n', 0],
    ['a\u0007b\u0000\u009f', 'ab', 3],
    ['half \ud83d of one', 'half  of one', 1],
    ['😀 עדה <b>x</b>', '😀 עדה <b>x</b>', 0],
  ])('%j', (typed, text, removed) => {
    expect(cleanText(typed)).toEqual({ text, removed });
  });
});
