import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { findBrowser } from '../../src/cli/browser/find.ts';
import { installAdvice } from '../../src/cli/browser/install.ts';
import { closeLentContexts, lendContext } from './contexts.ts';

const executablePath = findBrowser();
const isRequired = process.env.REQUIRE_BROWSER === '1' || process.env.CI === 'true';

/**
 * Tests that need a browser. Where there is none they are skipped with a notice; with `REQUIRE_BROWSER=1` or `CI=true` they fail.
 * @param tests receives the browser, which is there once the tests run. All files that one process runs share it, so no test may close it.
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
      browser = await browserOfProcess();
    });
    afterAll(() => browser && closeLentContexts(browser));
    tests(() => browser ?? noBrowser());
  });
}

let running: Promise<Browser> | undefined;

async function browserOfProcess(): Promise<Browser> {
  if (executablePath === undefined) throw new Error(installAdvice(process.platform));
  const browser = await running?.catch(() => undefined);
  if (browser?.isConnected()) return browser;
  // Whoever runs the tests ends their processes by this signal; playwright would close the browser at its ease, and be killed over it.
  running = chromium.launch({ executablePath, handleSIGTERM: false });
  // And nobody else ends them where that one has died.
  for (const event of ['SIGTERM', 'disconnect'] as const) process.removeListener(event, exit).once(event, exit);
  return running;
}

/** Ends the process, which kills the browser and removes its profile. */
function exit(): void {
  process.exit();
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
  /** Closes the page and all that came of it; the context is lent to the next visitor when nothing of this one is left. Does nothing a second time. */
  readonly close: () => Promise<void>;
}

const notes = new WeakMap<Page, (what: string) => void>();

/** Opens a page, as somebody who was never here, that writes down every complaint and every request. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Witness> {
  const { context, page, close } = await lendContext(browser, options, reportViolations);
  const complaints: string[] = [];
  const requests: string[] = [];
  const note = (what: string): void => void complaints.push(`${page.url()}: ${what}`);
  notes.set(page, note);
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
  return { context, page, complaints, requests, close };
}

/** Lets pages tell of violations: the console tells of these too, but not of every one. */
async function reportViolations(context: BrowserContext): Promise<void> {
  await context.exposeBinding('reportViolation', ({ page }, text: string) => notes.get(page)?.(`violation: ${text}`));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (globalThis as unknown as { reportViolation(text: string): void }).reportViolation(`${violatedDirective} ${blockedURI}`);
    });
  });
}
