import { describe, expect, it } from 'vitest';
import { formatProblem, formatProblems, toStepSummary, toWorkflowCommands, withoutCommands } from '../../src/output/problem-text.ts';
import type { Problem } from '../../src/schema/problem.ts';

const PROBLEM: Problem = {
  severity: 'error',
  rule: 'unknown-field',
  file: 'meetups/028/1-x.md',
  line: 4,
  column: 1,
  message: '"speeker" is not a field of a talk.',
  help: 'Did you mean "speakers"?',
  example: 'speakers:\n  - Ada Lovelace',
};

const HOSTILE = '\u001b[31m\u0007\r\n::stop-commands::x\u202e<img src=x onerror=alert(1)>|`](https://evil.example)@team %0A';

function hostile(severity: Problem['severity'] = 'error'): Problem {
  return {
    ...PROBLEM,
    severity,
    file: `meetups/${HOSTILE}.md`,
    rule: HOSTILE,
    message: HOSTILE,
    help: HOSTILE,
    example: `${HOSTILE}\n${HOSTILE}`,
  };
}

describe('formatProblem', () => {
  it('says where, what, what is allowed, and shows a line that would pass', () => {
    expect(formatProblem(PROBLEM, 'content')).toBe(
      [
        'content/meetups/028/1-x.md:4:1 error  "speeker" is not a field of a talk.',
        '    Did you mean "speakers"?',
        '      speakers:',
        '        - Ada Lovelace',
      ].join('\n'),
    );
  });

  it('leaves the example away where there is none', () => {
    const { example: _, ...problem } = PROBLEM;

    expect(formatProblem(problem, 'content').split('\n')).toHaveLength(2);
  });

  it('names the content folder itself for a problem of the whole folder', () => {
    expect(formatProblem({ ...PROBLEM, file: '' }, 'my/content')).toMatch(/^my\/content:4:1 error {2}/);
  });

  it('shows every character that could act on a terminal', () => {
    const text = formatProblem(hostile(), 'content');

    expect(text).not.toMatch(/[^\P{Cc}\n]|[\u2028-\u202e\u2066-\u2069]/u);
    expect(text.split('\n').slice(1)).toEqual(Array(5).fill(expect.stringMatching(/^ {4}/)));
    expect(text).toContain('\\u001b[31m\\u0007\\u000d\\u000a::stop-commands::x\\u202e');
  });
});

describe('formatProblems', () => {
  it('orders problems by file and line and counts them', () => {
    const problems: Problem[] = [
      { ...PROBLEM, file: 'site.md', line: 9, severity: 'warning' },
      PROBLEM,
      { ...PROBLEM, line: 2, message: 'First.' },
    ];

    const text = formatProblems(problems, 'content');

    expect(text.match(/^content.*$/gm)).toEqual([
      'content/meetups/028/1-x.md:2:1 error  First.',
      'content/meetups/028/1-x.md:4:1 error  "speeker" is not a field of a talk.',
      'content/site.md:9:1 warning  "speeker" is not a field of a talk.',
    ]);
    expect(text.split('\n').at(-1)).toBe('2 errors, 1 warning in 2 files.');
  });

  it.each([
    [[], 'No problems.'],
    [[PROBLEM], '1 error in 1 file.'],
    [
      [
        { ...PROBLEM, severity: 'warning' },
        { ...PROBLEM, severity: 'warning', line: 5 },
      ],
      '2 warnings in 1 file.',
    ],
  ] as const)('counts %# right', (problems, count) => {
    expect(formatProblems(problems, 'content').split('\n').at(-1)).toBe(count);
  });
});

describe('toWorkflowCommands', () => {
  it('names the place in properties and the advice in the data', () => {
    expect(toWorkflowCommands([PROBLEM], 'content')).toEqual([
      '::error file=content/meetups/028/1-x.md,line=4,col=1,title=unknown-field::"speeker" is not a field of a talk.%0ADid you mean "speakers"?%0Aspeakers:%0A  - Ada Lovelace',
    ]);
  });

  it('gives ten at most, errors first', () => {
    const warnings = Array.from({ length: 8 }, (_, line): Problem => ({ ...PROBLEM, severity: 'warning', file: 'a.md', line }));
    const errors = Array.from({ length: 4 }, (_, line): Problem => ({ ...PROBLEM, line }));

    const commands = toWorkflowCommands([...warnings, ...errors], 'content');

    expect(commands.map((command) => command.slice(0, 9))).toEqual([...Array(4).fill('::error f'), ...Array(6).fill('::warning')]);
  });

  it('cannot be left by anything a problem contains', () => {
    const [command = ''] = toWorkflowCommands([hostile('warning')], 'content');

    expect(command).not.toMatch(/[\r\n]/);
    expect(command.startsWith('::warning file=content/meetups/')).toBe(true);
    const [properties = ''] = command.slice('::warning '.length).split('::');
    expect(properties.split(',').map((property) => property.split('=')[0])).toEqual(['file', 'line', 'col', 'title']);
    expect(command).toContain('%250A');
  });
});

describe('withoutCommands', () => {
  it('lets GitHub read nothing in the text as a command', () => {
    expect(withoutCommands('::error::no\n##[error]no', 'token')).toBe('::stop-commands::token\n::error::no\n##[error]no\n::token::');
  });
});

describe('toStepSummary', () => {
  it('is a table of all problems with their number', () => {
    expect(toStepSummary([PROBLEM], 'content').split('\n')).toEqual([
      '| Where | What was found | What is allowed | A line that would pass |',
      '| --- | --- | --- | --- |',
      '| `content/meetups/028/1-x.md:4:1 error` | `"speeker" is not a field of a talk.` | `Did you mean "speakers"?` | `speakers: ⏎   - Ada Lovelace` |',
      '',
      '1 error in 1 file.',
      '',
    ]);
  });

  it('keeps everything a problem contains inside the code spans of its row', () => {
    const row = toStepSummary([hostile()], 'content').split('\n')[2] ?? '';

    expect(row.match(/\|/g)).toHaveLength(5);
    expect(row.replace(/`[^`]*`/g, '')).toBe('|  |  |  |  |');
    expect(row).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it('stays below 900 KB and says how many do not fit', () => {
    const problems = Array.from({ length: 20_000 }, (_, line): Problem => ({ ...PROBLEM, line, message: 'ü'.repeat(300) }));

    const summary = toStepSummary(problems, 'content');

    expect(Buffer.byteLength(summary)).toBeLessThan(900_000);
    const rows = summary.split('\n').filter((line) => line.startsWith('| `')).length;
    expect(summary.trimEnd().endsWith(`20000 errors in 1 file. ${20_000 - rows} of them do not fit here: the log has them all.`)).toBe(
      true,
    );
  });
});
