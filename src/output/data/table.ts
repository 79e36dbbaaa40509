import type { SiteContext } from '../site-context.ts';

/** What the tables are made of. */
export type DataSource = Pick<SiteContext, 'archive' | 'urls'>;

/** A value as JSON holds it. Nothing is `null`, in a list of objects too. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

/** A row by the names of its columns, every one of them. */
export type Row = Readonly<Record<string, Value>>;

/** What a column may say of itself beside its name, type and meaning. */
interface More {
  /** `uri` for an address (RFC 3986); `%H:%M` for a time of the day. */
  readonly format?: 'uri' | '%H:%M';
  /** Whether every row has a value. */
  readonly required?: boolean;
  /** The only values there are. */
  readonly values?: readonly string[];
  /** The table whose key the values are. */
  readonly refersTo?: string;
}

/** A column: a field of a Table Schema (https://datapackage.org/standard/table-schema/). */
export interface Column extends More {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'time' | 'array';
  /** What it holds, in a sentence. */
  readonly description: string;
}

/** A table of the archive. */
export interface Table {
  /** Part of the name of its files: "talk-topics". */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** In the order of the file. */
  readonly columns: readonly Column[];
  /** The columns that tell a row from all others. */
  readonly key: readonly string[];
  /** Its rows, in an order that only the archive decides. */
  rows(source: DataSource): Row[];
}

/** A column with where its values come from. What is undefined, or an empty text, is nothing. */
interface Filled<Item> extends Column {
  readonly read: (item: Item, source: DataSource) => Value | undefined;
}

/** Makes columns for items of one kind. */
export type ColumnMaker<Item> = (
  name: string,
  type: Column['type'],
  description: string,
  read: Filled<Item>['read'],
  more?: More,
) => Filled<Item>;

/** Describes a table once: its columns, and how a row is made of an item. */
export function defineTable<Item>({
  columns,
  items,
  ...table
}: Pick<Table, 'name' | 'title' | 'description' | 'key'> & {
  readonly items: (source: DataSource) => Iterable<Item>;
  readonly columns: (column: ColumnMaker<Item>) => readonly Filled<Item>[];
}): Table {
  const filled = columns((name, type, description, read, more = {}) => ({ name, type, description, read, ...more }));
  return {
    ...table,
    columns: filled.map(({ read, ...column }) => column),
    rows: (source) =>
      Array.from(items(source), (item) => {
        const row: Record<string, Value> = {};
        for (const { name, read } of filled) {
          const value = read(item, source);
          row[name] = value === undefined || value === '' ? null : value;
        }
        return row;
      }),
  };
}

/** Items with their places in the list, counted from 1. */
export function numbered<Item>(items: readonly Item[]): { readonly item: Item; readonly position: number }[] {
  return items.map((item, index) => ({ item, position: index + 1 }));
}
