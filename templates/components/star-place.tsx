import type { VNode } from 'preact';

/**
 * Where the star of a talk goes, which only the script `stars` can give it: behind the link to the talk. What it says of the talk is read
 * from what stands around it. Its room is kept before the script has come.
 */
export function StarPlace(): VNode {
  return <span class="star-place" />;
}
