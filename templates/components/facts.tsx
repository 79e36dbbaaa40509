import type { ComponentChildren, VNode } from 'preact';

/** Terms with what holds for each; a term without anything is left away. */
export function Facts({ facts }: { facts: readonly (readonly [string, ComponentChildren])[] }): VNode {
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value !== undefined && value !== null && value !== false && value !== '')
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A heading with a section below it; the heading names the section. */
export function Section({
  id,
  title,
  children,
  class: className,
}: {
  id: string;
  title: ComponentChildren;
  children: ComponentChildren;
  class?: string;
}): VNode {
  return (
    <section class={className === undefined ? 'section' : `section ${className}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** A number with what it counts. */
export function Figure({ value, label }: { value: number; label: ComponentChildren }): VNode {
  return (
    <div class="figure">
      <dt>{label}</dt>
      <dd>{value.toString()}</dd>
    </div>
  );
}
