import { createElement } from '../../elements.ts';
import { NOWHERE } from './markdown.ts';

/**
 * A page within the page, in which no script runs and from which no link leads away: for what somebody has typed. It looks as the pages
 * of the site do, since it has their style sheet, and is as high as what stands in it.
 * @param title what it shows, for those who do not see it.
 */
export function createFrame(title: string, content: readonly Node[]): HTMLIFrameElement {
  const frame = createElement('iframe', 'preview-frame');
  // The origin of this page, for its style sheet and fonts, and so that this script can reach in; links open beside it. No scripts, no forms.
  frame.setAttribute('sandbox', 'allow-same-origin allow-popups allow-popups-to-escape-sandbox');
  frame.title = title;
  frame.srcdoc = '<!doctype html>';
  frame.addEventListener('load', () => {
    const page = frame.contentDocument;
    if (page !== null) fill(page, frame, title, content);
  });
  return frame;
}

function fill(page: Document, frame: HTMLIFrameElement, title: string, content: readonly Node[]): void {
  page.documentElement.lang = document.documentElement.lang;
  page.title = title;
  const scheme = page.createElement('meta');
  scheme.name = 'color-scheme';
  scheme.content = 'light dark';
  const styles = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(({ href }) => {
    const style = page.createElement('link');
    style.rel = 'stylesheet';
    style.href = href;
    return style;
  });
  page.head.append(scheme, ...styles);
  const main = page.createElement('main');
  main.className = 'preview-page';
  main.append(...content);
  page.body.replaceChildren(main);
  for (const link of main.querySelectorAll('a')) leadAside(link);
  new ResizeObserver(() => {
    const border = frame.offsetHeight - frame.clientHeight;
    frame.height = String(Math.ceil(main.getBoundingClientRect().height) + border);
  }).observe(main);
}

/** Has a link open beside this page, so that it can be tried and nothing that was typed is left. */
function leadAside(link: HTMLAnchorElement): void {
  const href = link.getAttribute('href') ?? '';
  // An address that begins with "#" is one of the page around the frame, not of what stands in it.
  if (href === NOWHERE) link.removeAttribute('href');
  else if (href.startsWith('#')) link.href = `about:srcdoc${href}`;
  else {
    link.target = '_blank';
    link.rel = 'noopener';
  }
}
