import type { ComponentChildren, VNode } from 'preact';
import type { Link } from '../../src/archive/model.ts';
import { type Linked, pathOf } from '../../src/output/urls.ts';
import { LINK_KIND_WORDS } from '../../src/schema/kind-words.ts';
import type { SafeUrl } from '../../src/schema/url.ts';
import { useSite } from '../site-context.ts';

/** A link to the page of a record. */
export function LinkTo({
  record,
  children,
  class: className,
}: {
  record: Linked;
  children: ComponentChildren;
  class?: string | undefined;
}): VNode {
  return (
    <a href={useSite().urls.href(pathOf(record))} class={className}>
      {children}
    </a>
  );
}

/** A link to a page of the site by its path. */
export function LinkToPath({
  path,
  children,
  class: className,
}: {
  path: string;
  children: ComponentChildren;
  class?: string | undefined;
}): VNode {
  return (
    <a href={useSite().urls.href(path)} class={className}>
      {children}
    </a>
  );
}

/** A link to another host. */
export function ExternalLink({
  url,
  children,
  class: className,
}: {
  url: SafeUrl;
  children: ComponentChildren;
  class?: string | undefined;
}): VNode {
  return (
    <a href={url} class={className === undefined ? 'external' : `external ${className}`} rel="noopener">
      {children}
    </a>
  );
}

/** Links to places on other hosts, as the entries of a list. */
export function LinkItems({ links }: { links: readonly Link[] }): VNode {
  return (
    <>
      {links.map(({ url, label, kind }) => (
        <li key={url}>
          <ExternalLink url={url}>
            <Name>{label ?? LINK_KIND_WORDS[kind] ?? url}</Name>
          </ExternalLink>
        </li>
      ))}
    </>
  );
}

/** A name, kept apart from the direction of the text around it. */
export function Name({ children }: { children: string }): VNode {
  return <bdi>{children}</bdi>;
}
