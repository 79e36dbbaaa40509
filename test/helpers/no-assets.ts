import { type Assets, SCRIPTS } from '../../src/output/site-context.ts';

/** Paths of the bundled files, for what is rendered and never looked at. */
export const NO_ASSETS: Assets = {
  stylesheet: '/assets/site.css',
  fonts: [],
  scripts: Object.fromEntries(SCRIPTS.map((name) => [name, `/assets/${name}.js`])) as Assets['scripts'],
};
