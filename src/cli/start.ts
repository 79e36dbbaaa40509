import { serveSite } from '../eleventy/run.ts';

const DEFAULT_PORT = 8080;

/** `npm start`: serves the site with live reload; PORT names another port. */
await serveSite(Number(process.env.PORT) || DEFAULT_PORT);
