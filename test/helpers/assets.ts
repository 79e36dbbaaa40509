import { type Assets, SCRIPTS } from '../../src/output/site-context.ts';

/** Names of bundled files for what is rendered without them. */
export const NO_ASSETS: Assets = {
  stylesheet: '/assets/site.css',
  scripts: Object.fromEntries(SCRIPTS.map((name) => [name, `/assets/${name}.js`])) as Assets['scripts'],
  fonts: [],
};
