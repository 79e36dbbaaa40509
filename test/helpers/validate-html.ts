import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      // The standard takes the doctype in any case (https://html.spec.whatwg.org/multipage/syntax.html#the-doctype).
      'doctype-style': 'off',
      // Preact writes "<meta …/>", which the standard allows on void elements.
      'void-style': 'off',
      // Titles are the organizers' words; search engines cut what is too long for them.
      'long-title': 'off',
      // What comes from the site's own host is as trustworthy as the page itself.
      'require-sri': ['error', { target: 'crossorigin' }],
      // ARIA allows a name on every list: https://www.w3.org/TR/wai-aria-1.2/#list
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
      // The forms above the tables filter while one types: there is nothing to submit.
      'wcag/h32': 'off',
      // The box around a wide table scrolls and so needs a name and the focus, but is no section of the text.
      'prefer-native-element': ['error', { exclude: ['region'] }],
    },
  }),
);

/** What a validator objects to in a page, one line for each place. */
export async function validateHtml(html: string, file: string): Promise<string[]> {
  const { results } = await validator.validateString(html, file);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column, selector }) => `${file}:${line}:${column} ${ruleId}: ${message} (${selector})`),
  );
}
