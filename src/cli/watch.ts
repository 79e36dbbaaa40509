import { watchSite } from '../eleventy/run.ts';

/** The building half of `npm start`: it is started anew when our own code changes, see `start.ts`. */
process.on('SIGTERM', () => process.exit());
await watchSite();
