import { aboutFile, type Finding } from '../../content/finding.ts';

/*
 * In the bundles for the browser this stands in the place of `src/content/yaml-tokens.ts`, which finds what our files may not hold
 * though YAML can: people write it by hand, and what writes the files of the form never does.
 */

export const MAX_DEPTH = 6;

export function findForbiddenYaml(): Finding[] {
  return [];
}

export function isStructural(): boolean {
  return false;
}

export function tooDeep(): Finding {
  return aboutFile('yaml-depth', 'Too many lists or groups stand inside each other.', 'No field needs that many.');
}
