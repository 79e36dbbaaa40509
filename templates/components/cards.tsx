import type { ComponentChildren, VNode } from 'preact';
import type { Linked } from '../../src/output/urls.ts';
import { LinkTo, Name } from './link.tsx';

/** A record as a card that is one link: its name, some words, and a note below. */
export function Card({
  record,
  name,
  children,
  note,
  chart,
}: {
  record: Linked;
  name: string;
  children?: string | undefined;
  note?: ComponentChildren;
  chart?: ComponentChildren;
}): VNode {
  return (
    <li class="card">
      <h2>
        <LinkTo record={record}>
          <Name>{name}</Name>
        </LinkTo>
      </h2>
      {children !== undefined && (
        <p class="card-text">
          <bdi>{children}</bdi>
        </p>
      )}
      {chart}
      {note !== undefined && <p class="quiet">{note}</p>}
    </li>
  );
}
