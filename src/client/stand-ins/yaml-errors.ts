import type { Finding } from '../../content/finding.ts';
import type { YamlSource } from '../../content/yaml-source.ts';

/*
 * In the bundles for the browser this stands in the place of `src/content/yaml-errors.ts`, which says in plain words what is wrong with
 * YAML that people have written. What the form writes, `yaml` has written; whatever it finds there is told in its own words.
 */

interface YamlError {
  readonly message: string;
  readonly pos: readonly [number, number];
}

export function explainYamlErrors(source: YamlSource, errors: readonly YamlError[]): Finding[] {
  return errors.slice(0, 1).map(({ message, pos }) => {
    const help = 'Open the file in an editor and run "npm run check", which says what to mend.';
    return { rule: 'yaml-syntax', ...source.positionAt(pos[0]), message: `This is no YAML: ${message}`, help };
  });
}
