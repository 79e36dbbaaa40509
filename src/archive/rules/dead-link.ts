import { readLinks } from '../../markdown/links.ts';
import type { Problem } from '../../schema/problem.ts';
import { nearest, show } from '../../schema/text.ts';
import { type Rule, recordsOf } from './rule.ts';

/** A link in a text that leads to another file of the content leads to one that is there. */
export const rule: Rule = {
  name: 'dead-link',
  check({ records }) {
    const texts = recordsOf(records);
    const files = [...texts.map(({ file }) => file), ...records.assets.map(({ file }) => file)];
    const present = new Set([...files, ...records.brokenFiles]);
    return texts.flatMap(({ file, body, bodyLine }) =>
      readLinks(body).flatMap(({ address, line, column }): Problem[] => {
        const target = targetOf(address, file);
        if (target === undefined || present.has(target)) return [];
        const meant = nearest(target, files);
        return [
          {
            severity: 'error',
            rule: this.name,
            file,
            line: line + bodyLine - 1,
            column,
            message: `A link leads to ${show(address)}, but there is no file ${show(target)}.`,
            help: `A link to another page names its .md file, seen from this file.${meant === undefined ? '' : ` Did you mean ${show(relativeTo(file, meant))}?`}`,
            ...(meant === undefined ? {} : { example: `[The words to click on](${relativeTo(file, meant)})` }),
          },
        ];
      }),
    );
  },
};

/** The file below the content folder that a relative link leads to; nothing for any other address. */
function targetOf(address: string, from: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(address)) return undefined;
  return decodeURIComponent(new URL(address, `https://content.invalid/${from}`).pathname.slice(1));
}

// "meetups/028/README.md", "wiki/give-a-talk.md" => "../../wiki/give-a-talk.md"
function relativeTo(from: string, target: string): string {
  const here = from.split('/').slice(0, -1);
  const there = target.split('/');
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}
