import type { VNode } from 'preact';
import type { Followed } from '../../src/output/feeds.ts';
import { feedPaths, pathOf } from '../../src/output/urls.ts';
import { LinkToPath } from './link.tsx';

/** Where the feed of a topic or person is found, in its two formats. */
export function Follow({ record }: { record: Followed }): VNode {
  const { atom, json } = feedPaths(pathOf(record));
  return (
    <>
      <LinkToPath path={atom}>Atom</LinkToPath> · <LinkToPath path={json}>JSON Feed</LinkToPath>
    </>
  );
}
