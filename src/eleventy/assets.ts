import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { type Assets, SCRIPTS, type ScriptName } from '../output/site-context.ts';

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
    format: 'esm',
    metafile: true,
    target: ['chrome111', 'firefox113', 'safari16.4'],
    loader: { '.woff2': 'file' },
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

function sourceOf(script: ScriptName): string {
  return `src/client/${script}.ts`;
}
