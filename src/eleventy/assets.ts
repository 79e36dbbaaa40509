import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build, transform } from 'esbuild';
import { type Assets, SCRIPTS, type ScriptName } from '../output/site-context.ts';
import { browserPackages } from './browser-packages.ts';

/** The oldest browsers that are served. */
const TARGET = ['chrome111', 'firefox113', 'safari16.4'];

const STYLESHEET = 'templates/styles/site.css';

/** Bundles the style sheet with its fonts, and each script, into `<output>/assets/`, all with the hash of their content in their names. */
export async function bundleAssets(outputFolder: string): Promise<Assets> {
  const { metafile } = await build({
    entryPoints: [STYLESHEET, ...SCRIPTS.map(sourceOf)],
    outdir: join(outputFolder, 'assets'),
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    metafile: true,
    // The hash in a name is made of paths too, and where packages really lie is nobody's business.
    preserveSymlinks: true,
    target: TARGET,
    loader: { '.woff2': 'file' },
    plugins: [browserPackages],
    logLevel: 'warning',
  });
  const pathOf = (file: string): string => `/${relative(outputFolder, file).replaceAll('\\', '/')}`;
  const pathOfEntry = (source: string): string => {
    const found = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === source);
    if (found === undefined) throw new Error(`esbuild wrote nothing for ${source}.`);
    return pathOf(found[0]);
  };
  return {
    stylesheet: pathOfEntry(STYLESHEET),
    scripts: Object.fromEntries(SCRIPTS.map((name) => [name, pathOfEntry(sourceOf(name))])) as Assets['scripts'],
    fonts: Object.keys(metafile.outputs)
      .map(pathOf)
      .filter((file) => /-latin-wght-normal-[^/]*\.woff2$/.test(file))
      .sort(),
  };
}

/** Writes a script of others anew, as small as it can be. */
export async function minifyScript(file: string): Promise<void> {
  const { code } = await transform(await readFile(file, 'utf8'), { minify: true, format: 'esm', target: TARGET });
  await writeFile(file, code);
}

function sourceOf(script: ScriptName): string {
  return `src/client/${script}.ts`;
}
