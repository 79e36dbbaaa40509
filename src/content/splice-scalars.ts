import { isMap, isPair, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml';
import type { FieldPath } from './records.ts';

/** A single value of front matter, as it stands in the file. */
export interface WrittenScalar {
  /** The way to it; of a key, the way to the group it stands in. */
  readonly path: FieldPath;
  readonly isKey: boolean;
  readonly value: unknown;
  /** As it is written, quotes and all. */
  readonly written: string;
  /** Whether it stands between brackets or braces. */
  readonly isInBrackets: boolean;
}

/**
 * Writes single values of front matter anew and leaves every other character as it is.
 * @param yaml front matter that `parseYaml` can read.
 * @param rewrite gives the YAML that is to stand in a value's place; nothing where it stays.
 */
export function spliceScalars(yaml: string, rewrite: (scalar: WrittenScalar) => string | undefined): string {
  const document = parseDocument(yaml, { version: '1.2', schema: 'core', logLevel: 'error', uniqueKeys: false });
  const changes: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  visit(document, {
    Scalar(key, node, ancestors) {
      if (node.range == null) return;
      const [start, end] = node.range;
      const around = [...ancestors.slice(1), node];
      const written = yaml.slice(start, end);
      const isInBrackets = around.some((ancestor) => (isMap(ancestor) || isSeq(ancestor)) && ancestor.flow === true);
      const text = rewrite({ path: pathOf(around), isKey: key === 'key', value: node.value, written, isInBrackets });
      if (text !== undefined && text !== written) changes.push({ start, end, text });
    },
  });
  return changes.reduceRight((text, change) => text.slice(0, change.start) + change.text + text.slice(change.end), yaml);
}

function pathOf(around: readonly unknown[]): FieldPath {
  return around.slice(0, -1).flatMap((parent, index): (string | number)[] => {
    const child = around[index + 1];
    if (isSeq(parent)) return [parent.items.indexOf(child as Node)];
    if (!isPair(parent) || child !== parent.value) return [];
    return isScalar(parent.key) ? [String(parent.key.value)] : [];
  });
}
