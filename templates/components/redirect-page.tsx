import type { ComponentChildren, VNode } from 'preact';
import { contentSecurityPolicy } from '../../src/output/security.ts';
import { useSite } from '../site-context.ts';
import { Name } from './link.tsx';

interface RedirectPageProps {
  /** What the page it leads to is called. */
  readonly title: string;
  /** Where it leads, perhaps with a fragment. */
  readonly to: string;
  /** The title as it stands in the link, where that is more than its words. */
  readonly children?: ComponentChildren;
}

/**
 * What is left at an address whose page stands elsewhere: it leads on at once, and has a link for whoever does not want to be led.
 * It works without scripts, and search engines are told the new address.
 */
export function RedirectPage({ title, to, children }: RedirectPageProps): VNode {
  const { archive, urls, assets } = useSite();
  const { site } = archive;
  const href = urls.href(to);
  return (
    <html lang={site.language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy(site.videoHosts)} />
        <meta http-equiv="refresh" content={`0; url=${href}`} />
        <meta name="referrer" content="strict-origin-when-cross-origin" />
        <title>{`${title} – ${site.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={urls.absolute(to.replace(/#.*/, ''))} />
        <link rel="stylesheet" href={urls.href(assets.stylesheet)} />
        <link rel="icon" href={urls.href('/icon.svg')} type="image/svg+xml" />
      </head>
      <body>
        <main id="content">
          <h1>
            This page has moved: <a href={href}>{children || <Name>{title}</Name>}</a>
          </h1>
        </main>
      </body>
    </html>
  );
}
