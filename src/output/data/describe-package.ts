import type { Archive } from '../../archive/model.ts';
import { indexPath } from '../urls.ts';
import { SHAPE_CHANGES, SHAPE_VERSION } from './shape.ts';
import type { Column, DataSource, Table } from './table.ts';
import { TABLES } from './tables.ts';

/** A file of a table, as the description of the package tells of it. */
export interface TableFile {
  readonly table: Table;
  readonly format: 'csv' | 'json';
  /** Below the folder of the package: "talks.csv". */
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
  /** Of its content, in hexadecimal. */
  readonly sha256: string;
}

const MEDIA_TYPES = { csv: 'text/csv', json: 'application/json' } as const;

/** What a resource is called: one name for each file of a table. */
// "talks", "talks-json"
function resourceName(table: string, format: TableFile['format']): string {
  return format === 'csv' ? table : `${table}-json`;
}

/**
 * The description of the package, as https://datapackage.org/standard/data-package/ (version 2.0) asks for it.
 * @param created the time of the build (RFC 3339).
 */
export function describePackage({ archive, urls }: DataSource, files: readonly TableFile[], created: string): object {
  const { site } = archive;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: packageName(site.shortName),
    title: `${site.name}: all data of the archive`,
    description: site.tagline,
    homepage: urls.absolute(indexPath('data')),
    version: SHAPE_VERSION,
    created,
    ...describeLicence(site),
    // The standard has no empty list of them.
    ...(site.organizers.length === 0 ? {} : { contributors: site.organizers.map(({ name }) => ({ title: name, roles: ['organizer'] })) }),
    sources: [{ title: site.name, path: site.repository }],
    changes: SHAPE_CHANGES,
    resources: files.map((file) => describeFile(file)),
  };
}

/** A name may have small letters, digits and dashes. */
function packageName(text: string): string {
  const name = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'meetup-archive' : `${name}-archive`;
}

/** A licence is named only where the site has one at an address: what cannot be read is none that anyone could rely on. */
function describeLicence({ licence }: Archive['site']): object {
  return licence?.url === undefined ? {} : { licenses: [{ title: licence.name, path: licence.url }] };
}

function describeFile({ table, format, name, bytes, sha256 }: TableFile): object {
  const { title, description, columns, key } = table;
  return {
    name: resourceName(table.name, format),
    type: 'table',
    path: name,
    title,
    description,
    format,
    mediatype: MEDIA_TYPES[format],
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    ...(format === 'csv' ? { dialect: { header: true, delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\r\n' } } : {}),
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: columns.map(describeColumn),
      missingValues: [''],
      primaryKey: key,
      ...describeReferences(columns, format),
    },
  };
}

function describeColumn({ name, type, description, format, required, values }: Column): object {
  const constraints = { ...(required ? { required } : {}), ...(values === undefined ? {} : { enum: values }) };
  return {
    name,
    type,
    ...(format === undefined ? {} : { format }),
    description,
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

function describeReferences(columns: readonly Column[], format: TableFile['format']): object {
  const foreignKeys = columns.flatMap(({ name, refersTo }) => {
    const key = TABLES.find((table) => table.name === refersTo)?.key;
    if (refersTo === undefined || key === undefined) return [];
    return [{ fields: [name], reference: { resource: resourceName(refersTo, format), fields: key } }];
  });
  return foreignKeys.length === 0 ? {} : { foreignKeys };
}
