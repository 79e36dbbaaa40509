import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { findBrowser } from '../../src/cli/browser/find.ts';
import { installAdvice } from '../../src/cli/browser/install.ts';

const executablePath = findBrowser();
const isRequired = process.env.REQUIRE_BROWSER === '1' || process.env.CI === 'true';

/**
 * Tests that need a browser. Where there is none they are skipped with a notice; with `REQUIRE_BROWSER=1` or `CI=true` they fail.
 * @param tests receives the browser, which is there once the tests run.
 */
export function describeInBrowser(name: string, tests: (browser: () => Browser) => void): void {
  if (executablePath === undefined && !isRequired) {
    process.stderr.write(`SKIPPED, no browser: ${name}. "npm run browser" installs one; REQUIRE_BROWSER=1 makes this an error.\n`);
    describe.skip(`${name} (no browser found)`, () => tests(noBrowser));
    return;
  }
  describe(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      if (executablePath === undefined) throw new Error(installAdvice(process.platform));
      browser = await chromium.launch({ executablePath });
    });
    afterAll(() => browser?.close());
    tests(() => browser ?? noBrowser());
  });
}

function noBrowser(): never {
  throw new Error('There is no browser.');
}

/** All that should not happen while pages are looked at. */
export interface Witness {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors, warnings of the console, dialogs, violations of the Content-Security-Policy, failed loads. */
  readonly complaints: string[];
  /** Addresses asked for. */
  readonly requests: string[];
}

/** Opens a page that writes down every complaint and every request. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Witness> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  const note = (what: string): void => void complaints.push(`${page.url()}: ${what}`);
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && note(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => note(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    note(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', () => note('a new window'));
  // What a new page cuts short has not failed.
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') note(`${reason}: ${request.url()}`);
  });
  page.on('request', (request) => requests.push(request.url()));
  // The console tells of these too, but not of every one.
  await page.exposeFunction('reportViolation', (text: string) => note(`violation: ${text}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (globalThis as unknown as { reportViolation(text: string): void }).reportViolation(`${violatedDirective} ${blockedURI}`);
    });
  });
  return { context, page, complaints, requests };
}
