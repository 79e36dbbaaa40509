import type { VNode } from 'preact';
import type { Redirect } from '../../src/archive/model.ts';
import { contentSecurityPolicy } from '../../src/output/security.ts';
import { pathOf } from '../../src/output/urls.ts';
import { titleOf } from '../../src/output/words.ts';
import { LinkTo, Name } from '../components/link.tsx';
import { TalkTitle } from '../components/talks.tsx';
import { definePages } from '../define-page.ts';
import { useSite } from '../site-context.ts';

const pages = definePages(
  ({ archive }) => archive.redirects,
  ({ from }) => from,
  (redirect) => <RedirectPage redirect={redirect} />,
);

/** What is left at an earlier address: it leads on at once, and has a link for whoever does not want to be led. */
function RedirectPage({ redirect: { to } }: { redirect: Redirect }): VNode {
  const { archive, urls, assets } = useSite();
  const { site } = archive;
  return (
    <html lang={site.language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy(site.videoHosts)} />
        <meta http-equiv="refresh" content={`0; url=${urls.href(pathOf(to))}`} />
        <meta name="referrer" content="strict-origin-when-cross-origin" />
        <title>{`${titleOf(to)} – ${site.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={urls.absolute(pathOf(to))} />
        <link rel="stylesheet" href={urls.href(assets.stylesheet)} />
        <link rel="icon" href={urls.href('/icon.svg')} type="image/svg+xml" />
      </head>
      <body>
        <main id="content">
          <h1>
            This page has moved: <LinkTo record={to}>{to.type === 'talk' ? <TalkTitle talk={to} /> : <Name>{titleOf(to)}</Name>}</LinkTo>
          </h1>
        </main>
      </body>
    </html>
  );
}

export const data = pages.data;
export const render = pages.render;
