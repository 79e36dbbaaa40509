import type { ComponentChildren, VNode } from 'preact';
import { type Linked, pathOf } from '../../src/output/urls.ts';
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

/** A name, kept apart from the direction of the text around it. */
export function Name({ children }: { children: string }): VNode {
  return <bdi>{children}</bdi>;
}
