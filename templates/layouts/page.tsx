import type { ComponentChildren, VNode } from 'preact';
import type { Alternate } from '../../src/output/alternates.ts';
import { correctionPath } from '../../src/output/contribute.ts';
import { contentSecurityPolicy } from '../../src/output/security.ts';
import { EARLY_SCRIPTS, type ScriptName } from '../../src/output/site-context.ts';
import { editUrl, HOME, newFileUrl, OPEN_SEARCH, reportUrl } from '../../src/output/urls.ts';
import type { ProposedFile } from '../../src/proposal/proposed-file.ts';
import { Breadcrumbs, type Crumb } from '../components/breadcrumbs.tsx';
import { Footer } from '../components/footer.tsx';
import { Header } from '../components/header.tsx';
import { LinkToPath } from '../components/link.tsx';
import { RenderedOnce } from '../components/rendered-once.tsx';
import { useSite } from '../site-context.ts';

interface PageProps {
  /** Heading of the page and, with the site's name, the title of the document. */
  readonly title: string;
  /** What tells the page from others of the same title, such as the talk of that name on another evening. */
  readonly within?: string;
  readonly description: string;
  /** The page's own path. */
  readonly path: string;
  readonly crumbs?: readonly Crumb[];
  /** The content file the page is made of. */
  readonly file?: string | undefined;
  /** The file that can be written about what the page shows, where there is none yet. */
  readonly newFile?: ProposedFile | undefined;
  readonly kind?: 'website' | 'article' | 'profile';
  /** The feeds and calendars that show what the page shows. */
  readonly alternates?: readonly Alternate[];
  /** Kept out of search engines: the page for addresses that do not exist. */
  readonly hidden?: boolean;
  /** Scripts that add comfort to it; it must be of use without them. */
  readonly scripts?: readonly ScriptName[];
  readonly class?: string | undefined;
  readonly children: ComponentChildren;
}

/** The shell of every page: head, header, main, footer. */
export function Page(props: PageProps): VNode {
  const { archive, urls, assets } = useSite();
  const { site } = archive;
  const { title, within, description, path, crumbs = [], kind = 'website', alternates = [], hidden = false, scripts = [] } = props;
  const documentTitle = (path === HOME ? [site.name, site.tagline] : [title, within, site.name]).filter(Boolean).join(' – ');
  return (
    <html lang={site.language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy(site.videoHosts)} />
        <meta name="referrer" content="strict-origin-when-cross-origin" />
        <title>{documentTitle}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#00466a" />
        {hidden ? <meta name="robots" content="noindex" /> : <link rel="canonical" href={urls.absolute(path)} />}
        {alternates.map((alternate) => (
          <link key={alternate.path} rel="alternate" type={alternate.type} title={alternate.title} href={urls.href(alternate.path)} />
        ))}
        <meta property="og:type" content={kind} />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:url" content={urls.absolute(path)} />
        <meta property="og:site_name" content={site.name} />
        <meta property="og:image" content={urls.absolute('/preview.png')} />
        <meta name="twitter:card" content="summary_large_image" />
        <RenderedOnce name="head">{() => <SharedHead />}</RenderedOnce>
        {/* The page of the search has a field and a script of its own. */}
        {(scripts.includes('search') ? scripts : [...scripts, 'search-field' as const]).map((name) => (
          <script key={name} type={EARLY_SCRIPTS.includes(name) ? undefined : 'module'} src={urls.href(assets.scripts[name])} />
        ))}
      </head>
      <body class={props.class}>
        <a class="skip" href="#content">
          Skip to the content
        </a>
        <Header path={path} />
        <main id="content" tabIndex={-1}>
          {path !== HOME && !hidden && <Breadcrumbs crumbs={crumbs} current={title} />}
          {props.children}
          <PageTools {...props} />
        </main>
        <Footer />
      </body>
    </html>
  );
}

/** What the heads of all pages have in common. */
function SharedHead(): VNode {
  const { archive, urls, assets } = useSite();
  return (
    <>
      {assets.fonts.map((font) => (
        <link key={font} rel="preload" href={urls.href(font)} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={urls.href(assets.stylesheet)} />
      <link rel="icon" href={urls.href('/icon.svg')} type="image/svg+xml" />
      <link rel="icon" href={urls.href('/icon.png')} type="image/png" sizes="192x192" />
      <link rel="apple-touch-icon" href={urls.href('/apple-touch-icon.png')} />
      <link rel="search" type="application/opensearchdescription+xml" title={archive.site.name} href={urls.href(OPEN_SEARCH)} />
    </>
  );
}

function PageTools({ title, path, file, newFile }: PageProps): VNode {
  const { archive, urls } = useSite();
  const { site } = archive;
  const create = newFile && newFileUrl(site, newFile);
  const correction = file && correctionPath(file);
  return (
    <p class="page-tools">
      {correction && <LinkToPath path={correction}>Correct this page</LinkToPath>}
      {file !== undefined && (
        <a href={editUrl(site, file)} rel="noopener">
          Edit this page on GitHub
        </a>
      )}
      {create !== undefined && (
        <a href={create} rel="noopener">
          Add to this page on GitHub
        </a>
      )}
      <a href={reportUrl(site, title, urls.absolute(path))} rel="noopener">
        Report a mistake
      </a>
    </p>
  );
}
