import type { VNode } from 'preact';
import { contentSecurityPolicy } from '../../src/output/security.ts';
import { useSite } from '../site-context.ts';

interface RedirectPageProps {
  /** What the page it leads to is called. */
  readonly title: string;
  /** The address that has moved. */
  readonly path: string;
  /** Where it leads, perhaps with a fragment. */
  readonly to: string;
}

/** A page that only leads to another, so that no address ever breaks. It works without scripts, and search engines are told the new address. */
export function RedirectPage({ title, path, to }: RedirectPageProps): VNode {
  const { archive, urls } = useSite();
  const href = urls.href(to);
  return (
    <html lang={archive.site.language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy(archive.site.videoHosts)} />
        <meta http-equiv="refresh" content={`0; url=${href}`} />
        <title>{[title, archive.site.name].join(' – ')}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href={urls.href('/icon.svg')} type="image/svg+xml" />
        <link rel="canonical" href={urls.absolute(to.replace(/#.*/, ''))} />
      </head>
      <body>
        <main>
          <h1>
            <bdi>{title}</bdi>
          </h1>
          <p>
            What stood at {urls.href(path)} is now at <a href={href}>{href}</a>.
          </p>
        </main>
      </body>
    </html>
  );
}
