import type { VNode } from 'preact';
import type { MarkdownText } from '../../src/archive/model.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { resolveContentLink } from '../../src/output/urls.ts';
import { useSite } from '../site-context.ts';

/** A text in Markdown as HTML; nothing when the text is empty. The only place where HTML is written as it is. */
export function Markdown({
  text,
  headingLevel = 2,
  idPrefix = '',
}: {
  text: MarkdownText;
  headingLevel?: number;
  idPrefix?: string;
}): VNode | null {
  const site = useSite();
  if (text.source.trim() === '') return null;
  const html = renderMarkdown(text.source, { headingLevel, idPrefix, resolve: (href) => resolveContentLink(href, text.file, site) });
  return <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
