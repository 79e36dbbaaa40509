import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page } from 'playwright-core';

/** A context that is lent to one visitor after the other: for each new one Chromium opens a window, which takes as long as loading five pages. */
interface Lendable {
  readonly context: BrowserContext;
  /** Stays open, since the window would close with its last page. */
  readonly keeper: Page;
  readonly session: CDPSession;
  /** Where visitors may have left something. */
  readonly origins: Set<string>;
}

/** What a visitor gets. */
export interface Lent {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly close: () => Promise<void>;
}

interface Pool {
  readonly idle: Map<string, Lendable[]>;
  readonly lent: Set<Lent>;
}

const pools = new WeakMap<Browser, Pool>();

/**
 * Lends a context with one new page. Of those who had it before, nothing but the cache of the browser is left.
 * What its page is told by `viewport`, `colorScheme`, `reducedMotion` and `forcedColors` does not hold for further pages of the context.
 * @param prepare what every context is given when it is new.
 */
export async function lendContext(
  browser: Browser,
  options: BrowserContextOptions,
  prepare: (context: BrowserContext) => Promise<void>,
): Promise<Lent> {
  const pool = poolOf(browser);
  const [ofContext, ofPage] = splitOptions(options);
  const key = JSON.stringify(Object.entries(ofContext).sort());
  const lendable = pool.idle.get(key)?.pop() ?? (await makeContext(browser, ofContext, prepare));
  if (ofPage.permissions) await lendable.context.grantPermissions(ofPage.permissions);
  const page = await lendable.context.newPage();
  if (ofPage.viewport) await page.setViewportSize(ofPage.viewport);
  await page.emulateMedia(ofPage.media);
  const lent: Lent = {
    context: lendable.context,
    page,
    close: async () => {
      // Whoever closes it twice has no more of it than once.
      if (!pool.lent.delete(lent)) return;
      if (await isLeftEmpty(lendable)) pool.idle.set(key, [...(pool.idle.get(key) ?? []), lendable]);
      else await lendable.context.close();
    },
  };
  pool.lent.add(lent);
  return lent;
}

/** Closes what visitors have not closed themselves. */
export async function closeLentContexts(browser: Browser): Promise<void> {
  await Promise.all([...poolOf(browser).lent].map(({ close }) => close()));
}

function poolOf(browser: Browser): Pool {
  const pool = pools.get(browser) ?? { idle: new Map(), lent: new Set() };
  pools.set(browser, pool);
  return pool;
}

/** What can still be said when a context is there is left out of it, so that few of them serve all tests; but a phone is more than its viewport. */
function splitOptions({ viewport, colorScheme, reducedMotion, forcedColors, permissions, ...rest }: BrowserContextOptions) {
  const isPhone = rest.isMobile === true;
  const media = {
    ...(colorScheme === undefined ? {} : { colorScheme }),
    ...(reducedMotion === undefined ? {} : { reducedMotion }),
    ...(forcedColors === undefined ? {} : { forcedColors }),
  };
  const ofContext: BrowserContextOptions = isPhone && viewport !== undefined ? { ...rest, viewport } : rest;
  return [ofContext, { viewport: isPhone ? null : viewport, media, permissions }] as const;
}

async function makeContext(
  browser: Browser,
  options: BrowserContextOptions,
  prepare: (context: BrowserContext) => Promise<void>,
): Promise<Lendable> {
  const context = await browser.newContext(options);
  const origins = new Set<string>();
  context.on('request', (request) => void origins.add(new URL(request.url()).origin));
  const keeper = await context.newPage();
  const session = await context.newCDPSession(keeper);
  await prepare(context);
  return { context, keeper, session, origins };
}

/** Takes everything away that a visitor has left; tells whether that could be done. */
async function isLeftEmpty({ context, keeper, session, origins }: Lendable): Promise<boolean> {
  try {
    await Promise.all(context.pages().map((page) => (page === keeper ? undefined : page.close())));
    await Promise.all([context.unrouteAll({ behavior: 'ignoreErrors' }), context.clearCookies(), context.clearPermissions()]);
    for (const origin of origins) if (origin !== 'null') await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    origins.clear();
    return true;
  } catch {
    return false;
  }
}
