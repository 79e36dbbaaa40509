import type { VNode } from 'preact';
import { dataOfSite } from '../../src/output/data/data-of-site.ts';
import { DESCRIPTION_FILE } from '../../src/output/data/data-package.ts';
import type { TableFile } from '../../src/output/data/describe-package.ts';
import { SHAPE_CHANGES, SHAPE_VERSION } from '../../src/output/data/shape.ts';
import { dataPath, indexPath } from '../../src/output/urls.ts';
import { counted, formatBytes } from '../../src/output/words.ts';
import { formatDate } from '../../src/schema/dates.ts';
import { groupBy } from '../../src/schema/group-by.ts';
import { Section } from '../components/facts.tsx';
import { Lead } from '../components/lead.tsx';
import { LinkToPath } from '../components/link.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

/** The formats of each table, in the order of its files. */
const FORMATS = ['CSV', 'JSON'] as const;

const page = definePage(indexPath('data'), (site) => {
  const { tables } = dataOfSite(site);
  const byTable = [...groupBy(tables, ({ table }) => table)];
  const { name } = site.archive.site;
  return (
    <Page title="Data" description={`The whole archive of the ${name} as tables to download.`} path={indexPath('data')}>
      <Lead title="Data">
        The whole archive as tables: CSV for spreadsheets, JSON for programs. Both hold the same rows, made from the same files as the pages
        of this site.
      </Lead>
      <Section id="tables" title="Tables">
        <table class="table data-table">
          <caption class="visually-hidden">What there is to download, with the number of rows and the size of each file</caption>
          <thead>
            <tr>
              <th scope="col">
                <span class="column-name">Table</span>
              </th>
              {FORMATS.map((format) => (
                <th scope="col" key={format}>
                  <span class="column-name">{format}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {byTable.map(([table, files]) => (
              <tr key={table.name}>
                <th scope="row">
                  {table.title}{' '}
                  <span class="quiet">
                    {table.description} {rowsInWords(files[0]?.rows ?? 0)}
                  </span>
                </th>
                {files.map((file) => (
                  <td key={file.name}>
                    <FileLink file={file} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section id="reading" title="How to read them">
        <div class="prose">
          <p>
            <LinkToPath path={dataPath(DESCRIPTION_FILE)}>{DESCRIPTION_FILE}</LinkToPath> says what each column holds and which tables
            belong together, in a form that programs read (Data Package, version 2). Times of an evening are local; those of a recording are
            its own seconds. A list within a cell is written as JSON.
          </p>
          <p>
            In the CSV files a text that begins with =, +, - or @ has an apostrophe in front, since spreadsheets would take it for a
            formula. In the JSON files nothing is changed.
          </p>
          <p>
            The shape of the tables has version {SHAPE_VERSION}. As long as its first number stays, tables and columns may be added, but
            none goes away.
          </p>
          <ul>
            {SHAPE_CHANGES.map(({ version, date, change }) => (
              <li key={version}>
                Version {version}, {formatDate(date)}: {change}
              </li>
            ))}
          </ul>
        </div>
      </Section>
    </Page>
  );
});

// 0 => "Nothing so far."; 12 => "12 rows."
function rowsInWords(rows: number): string {
  return rows === 0 ? 'Nothing so far.' : `${counted(rows, 'row')}.`;
}

function FileLink({ file: { table, format, name, bytes } }: { file: TableFile }): VNode {
  return (
    <>
      <LinkToPath path={dataPath(name)}>
        {format.toUpperCase()}
        <span class="visually-hidden"> of the table “{table.title}”</span>
      </LinkToPath>{' '}
      <span class="quiet">{formatBytes(bytes)}</span>
    </>
  );
}

export const data = page.data;
export const render = page.render;
