import { join, relative } from 'node:path';
import { build } from 'esbuild';
import type { Assets } from '../output/site-context.ts';

const STYLESHEET = 'templates/styles/site.css';

/** Bundles the style sheet and its fonts into `<output>/assets/`, each with the hash of its content in its name. */
export async function bundleAssets(outputFolder: string): Promise<Assets> {
  const { metafile } = await build({
    entryPoints: [STYLESHEET],
    outdir: join(outputFolder, 'assets'),
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    metafile: true,
    target: ['chrome111', 'firefox113', 'safari16.4'],
    loader: { '.woff2': 'file' },
    logLevel: 'warning',
  });
  const files = Object.keys(metafile.outputs).map((file) => `/${relative(outputFolder, file).replaceAll('\\', '/')}`);
  const stylesheet = files.find((file) => file.endsWith('.css'));
  if (stylesheet === undefined) throw new Error(`esbuild wrote no style sheet for ${STYLESHEET}.`);
  return { stylesheet, fonts: files.filter((file) => /-latin-wght-normal-[^/]*\.woff2$/.test(file)).sort() };
}
