import { build } from 'esbuild';
import { browserPackages } from '../../src/eleventy/browser-packages.ts';

/**
 * A script as the site would bundle it, for a page that has no other: what it exports is there as `globalThis.tested`.
 * @param exports lines such as `export { slugify } from './src/schema/text.ts';`
 */
export async function bundle(exports: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: exports, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    format: 'iife',
    globalName: 'tested',
    write: false,
    plugins: [browserPackages],
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}
