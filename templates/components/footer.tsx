import type { VNode } from 'preact';
import { isFilled } from '../../src/output/filled-indexes.ts';
import { type IndexName, indexPath, MEETUPS_CALENDAR, TALKS_FEED } from '../../src/output/urls.ts';
import { useSite } from '../site-context.ts';
import { ExternalLink, LinkItems, LinkTo, LinkToPath, Name } from './link.tsx';
import { RenderedOnce } from './rendered-once.tsx';

const MORE: readonly (readonly [IndexName, string])[] = [
  ['venues', 'Venues'],
  ['hot-topics', 'Hot topics'],
  ['gaps', 'What is missing'],
  ['starred', 'Starred talks'],
  ['contribute', 'Add a talk'],
  ['data', 'Data'],
];

/** The foot of every page: where else to go, whose texts these are, and the small print. */
export function Footer(): VNode {
  return <RenderedOnce name="footer">{() => <FooterOnce />}</RenderedOnce>;
}

function FooterOnce(): VNode {
  const { archive } = useSite();
  const { site } = archive;
  return (
    <footer class="site-footer">
      <div class="site-footer-inner">
        <section aria-labelledby="footer-community">
          <h2 id="footer-community">Community</h2>
          <ul>
            <LinkItems links={site.links} />
            <li>
              <ExternalLink url={site.contact}>Contact</ExternalLink>
            </li>
          </ul>
        </section>
        <section aria-labelledby="footer-archive">
          <h2 id="footer-archive">Archive</h2>
          <ul>
            {MORE.filter(([name]) => isFilled(name, archive)).map(([name, label]) => (
              <li key={name}>
                <LinkToPath path={indexPath(name)}>{label}</LinkToPath>
              </li>
            ))}
            <li>
              Feeds:{' '}
              <LinkToPath path={TALKS_FEED.atom}>
                Atom<span class="visually-hidden"> feed of new talks</span>
              </LinkToPath>
              ,{' '}
              <LinkToPath path={TALKS_FEED.json}>
                JSON<span class="visually-hidden"> feed of new talks</span>
              </LinkToPath>
              ,{' '}
              <LinkToPath path={MEETUPS_CALENDAR}>
                calendar<span class="visually-hidden"> of all meetups</span>
              </LinkToPath>
            </li>
          </ul>
        </section>
        <section aria-labelledby="footer-site">
          <h2 id="footer-site">This site</h2>
          <ul>
            {archive.pages
              .filter((page) => page.inFooter)
              .map((page) => (
                <li key={page.slug}>
                  <LinkTo record={page}>
                    <Name>{page.title}</Name>
                  </LinkTo>
                </li>
              ))}
          </ul>
        </section>
        {site.licence !== undefined && (
          <p class="licence">
            {site.licence.url === undefined ? (
              <Name>{site.licence.name}</Name>
            ) : (
              <ExternalLink url={site.licence.url}>
                <Name>{site.licence.name}</Name>
              </ExternalLink>
            )}
            {site.licence.text !== undefined && (
              <>
                . <bdi>{site.licence.text}</bdi>
              </>
            )}
          </p>
        )}
      </div>
    </footer>
  );
}
