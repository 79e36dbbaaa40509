import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import { isGuarded } from '../../src/output/data/write-rows.ts';

/* Reads a data package with other eyes than those that wrote it, and holds it against the standard. */

interface Field {
  readonly name: string;
  readonly type: string;
  readonly format?: string;
  readonly description?: string;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly unknown[] };
}

interface Resource {
  readonly name: string;
  readonly type: string;
  readonly path: string;
  readonly format: 'csv' | 'json';
  readonly mediatype: string;
  readonly encoding: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}

export interface Description {
  readonly $schema: string;
  readonly name: string;
  readonly version: string;
  readonly created: string;
  readonly contributors?: readonly { readonly title: string }[];
  readonly licenses?: readonly { readonly name?: string; readonly path?: string }[];
  readonly resources: readonly Resource[];
}

export type Rows = readonly Readonly<Record<string, unknown>>[];

/** The description of the package. */
export function readDescription(files: ReadonlyMap<string, Uint8Array>): Description {
  return JSON.parse(textOf(files, 'datapackage.json'));
}

/** The rows of a resource, with the values that its schema says, whichever its format is. */
export function readRows(files: ReadonlyMap<string, Uint8Array>, { path, format, schema }: Resource): Rows {
  const text = textOf(files, path);
  if (format === 'json') return JSON.parse(text);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const [head, ...rows] = data.slice(0, -1);
  return rows.map((cells) =>
    Object.fromEntries((head ?? []).map((name, index) => [name, readCell(cells[index] ?? '', schema.fields[index]?.type ?? 'string')])),
  );
}

/** A cell of CSV as a value of JSON (https://datapackage.org/standard/table-schema/#field-types). */
function readCell(cell: string, type: string): unknown {
  if (cell === '') return null;
  switch (type) {
    case 'integer':
    case 'number':
      return Number(cell);
    case 'boolean':
      return cell === 'true' ? true : cell === 'false' ? false : cell;
    case 'array':
      return JSON.parse(cell);
    default:
      return isGuarded(cell) ? cell.slice(1) : cell;
  }
}

const VALUES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string' && value !== '',
  integer: Number.isSafeInteger,
  number: Number.isFinite,
  boolean: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)),
  time: (value) => typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value),
  array: Array.isArray,
};

/**
 * What is wrong with a package by the standard: what https://datapackage.org/profiles/2.0/ requires of the description, and whether the
 * files are what it says of them, their keys and references included.
 */
export function faultsOf(files: ReadonlyMap<string, Uint8Array>): string[] {
  const description = readDescription(files);
  const faults: string[] = [];
  const expectThat = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  expectThat(description.$schema === 'https://datapackage.org/profiles/2.0/datapackage.json', 'the package names no profile');
  expectThat(/^[a-z0-9._-]+$/.test(description.name), `the package is called ${description.name}`);
  expectThat(/^\d+\.\d+\.\d+$/.test(description.version), `the version is ${description.version}`);
  expectThat(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(description.created), `created ${description.created}`);
  for (const { name, path } of description.licenses ?? []) expectThat((name ?? path) !== undefined, 'a licence has neither name nor path');
  for (const list of ['contributors', 'licenses', 'resources'] as const)
    expectThat(description[list]?.length !== 0, `there are no ${list}, and an empty list of them`);
  const rows = new Map(description.resources.map((resource) => [resource.name, readRows(files, resource)]));
  expectThat(rows.size === description.resources.length, 'two resources have one name');
  for (const resource of description.resources) {
    const at = (fault: string): string => `${resource.path}: ${fault}`;
    const content = files.get(resource.path) ?? new Uint8Array();
    const sha256 = createHash('sha256').update(content).digest('hex');
    expectThat(/^[a-z0-9._-]+$/.test(resource.name), at(`called ${resource.name}`));
    expectThat(/^[a-z0-9-]+\.(?:csv|json)$/.test(resource.path), at('is no path below the folder'));
    expectThat(resource.type === 'table' && resource.encoding === 'utf-8', at('is no table in UTF-8'));
    expectThat(resource.mediatype === (resource.format === 'csv' ? 'text/csv' : 'application/json'), at(`is ${resource.mediatype}`));
    expectThat(resource.bytes === content.length, at(`has ${content.length} bytes`));
    expectThat(resource.hash === `sha256:${sha256}`, at('has another hash'));
    checkRows(resource, rows, (fault) => faults.push(at(fault)));
  }
  return faults;
}

function checkRows({ name, schema }: Resource, all: ReadonlyMap<string, Rows>, tell: (fault: string) => void): void {
  const rows = all.get(name) ?? [];
  const names = schema.fields.map((field) => field.name);
  if (new Set(names).size !== names.length) tell('two fields have one name');
  for (const row of rows) if (Object.keys(row).join() !== names.join()) tell(`a row has the fields ${Object.keys(row).join()}`);
  for (const field of schema.fields) {
    const isRight = VALUES[field.type];
    if (isRight === undefined) tell(`${field.name} has the type ${field.type}`);
    if (!field.description) tell(`${field.name} has no description`);
    for (const row of rows) {
      const value = row[field.name];
      if (value === null ? field.constraints?.required : !isRight?.(value)) tell(`${field.name} is ${JSON.stringify(value)}`);
      if (value !== null && field.constraints?.enum?.includes(value) === false) tell(`${field.name} may not be ${value}`);
      if (value !== null && field.format === 'uri' && !/^(?:https?|mailto):[!-~]+$/.test(String(value))) tell(`${field.name} is ${value}`);
    }
  }
  const keyOf = (row: Rows[number], fields: readonly string[]): string => JSON.stringify(fields.map((field) => row[field]));
  for (const field of schema.primaryKey) if (!names.includes(field)) tell(`the key has no field ${field}`);
  const keys = rows.map((row) => keyOf(row, schema.primaryKey));
  if (new Set(keys).size !== keys.length) tell('two rows have one key');
  for (const { fields, reference } of schema.foreignKeys ?? []) {
    const known = new Set((all.get(reference.resource) ?? []).map((row) => keyOf(row, reference.fields)));
    for (const row of rows)
      if (fields.every((field) => row[field] !== null) && !known.has(keyOf(row, fields)))
        tell(`${reference.resource} has no ${keyOf(row, fields)}`);
  }
}

function textOf(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  const content = files.get(name);
  if (content === undefined) throw new Error(`There is no ${name}.`);
  return new TextDecoder('utf-8', { fatal: true }).decode(content);
}
