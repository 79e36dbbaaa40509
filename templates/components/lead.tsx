import type { ComponentChildren, VNode } from 'preact';

/** The head of a page: its heading, and a sentence on what is here, where there is something. */
export function Lead({ title, children }: { title: string; children?: ComponentChildren }): VNode {
  return (
    <header class="lead">
      <h1>
        <bdi>{title}</bdi>
      </h1>
      {children !== undefined && children !== false && <p>{children}</p>}
    </header>
  );
}
