import { configure } from './src/eleventy/configure.ts';
import { readSettings } from './src/settings.ts';

export default configure;

export const config = {
  dir: { input: 'templates/pages', output: readSettings().outputFolder },
  templateFormats: ['11ty.tsx'],
  markdownTemplateEngine: false,
  htmlTemplateEngine: false,
};
