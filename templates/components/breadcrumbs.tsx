import type { VNode } from 'preact';
import { HOME, type IndexName, indexPath, type Linked, pathOf } from '../../src/output/urls.ts';
import { LinkToPath } from './link.tsx';

/** A page above the current one. */
export interface Crumb {
  readonly label: string;
  readonly path: string;
}

export function crumbOf(record: Linked, label: string): Crumb {
  return { label, path: pathOf(record) };
}

export function indexCrumb(name: IndexName, label: string): Crumb {
  return { label, path: indexPath(name) };
}

export function Breadcrumbs({ crumbs, current }: { crumbs: readonly Crumb[]; current: string }): VNode {
  return (
    <nav class="breadcrumbs" aria-label="Breadcrumbs">
      <ol>
        <li>
          <LinkToPath path={HOME}>Home</LinkToPath>
        </li>
        {crumbs.map(({ label, path }) => (
          <li key={path}>
            <LinkToPath path={path}>
              <bdi>{label}</bdi>
            </LinkToPath>
          </li>
        ))}
        <li>
          <span aria-current="page">
            <bdi>{current}</bdi>
          </span>
        </li>
      </ol>
    </nav>
  );
}
