import type { Core } from '@strapi/strapi';

import { PUBLICATION } from '../publications/models/publication';
import { TAG } from '../publications/models/tag';
import { settings } from '../settings';
import { tableOf } from '../stored-reads/statement';
import { FILE, modelOf, type Join, type Model } from './models';
import { owners } from './owners';
import type { RowName, WatchedTable } from './watched-table';

/** The media library is written past the document service by Strapi itself. */
export function fileTable(strapi: Core.Strapi): Omit<WatchedTable, 'marks'> {
  return {
    table: modelOf(strapi, FILE).table,
    ignored: ['created_at', 'updated_at', 'created_by_id', 'updated_by_id', 'folder_path'],
    isAlways: true,
  };
}

/** Which rows show a file. */
export function relatedTable(strapi: Core.Strapi, models: readonly Model[]): WatchedTable {
  const { joinTable } = modelOf(strapi, FILE).attributes.related as { joinTable: Join };
  const { name, joinColumn, morphColumn } = joinTable;
  const id = morphColumn?.idColumn.name ?? '';
  const type = morphColumn?.typeColumn.name ?? '';
  return {
    table: name,
    ignored: [],
    isAlways: false,
    marks: (row, event) => {
      const file = fileOf(strapi, `${row}."${joinColumn.name}"`);
      return models.flatMap((model) =>
        owners(strapi, model, `${row}."${id}"`, {
          cause: { type: `file.${event}`, id: file },
          // A file that is removed marks what has shown it.
          condition: `${row}."${type}" = '${model.uid}' and ${file} is not null`,
        })
      );
    },
  };
}

/**
 * A file by its row, and by its hash as well: a body may have it of a photo that nobody is shown. The
 * photos of which it is the file are marked with it, since stories know those alone. Of how it is described
 * in the media library, stories show nothing.
 */
export function fileMarks(strapi: Core.Strapi, row: RowName, event: string): string[] {
  if (event === 'created') return [];
  const { photo } = settings(strapi).contentTypes;
  const cause = `'file.${event}', ${row}."document_id", 1 = 0`;
  const isOther = event === 'updated' ? IN_STORIES.map(differs).join(' or ') : '1 = 1';
  return [
    `select 'file:' || ${row}."id", ${cause}`,
    `select 'picture:' || ${row}."hash", ${cause} where ${isOther}`,
    `select 'photo:' || p.subject_id, ${cause}
      from ${tableOf(strapi, TAG)} t join ${tableOf(strapi, PUBLICATION)} p on p.id = t.publication
      where t.tag = 'file:' || ${row}."id" and p.subject = '${photo}' and (${isOther})`,
  ];
}

/** Of a picture, what the presenter takes (`presenters/rows.ts`), and its name in bodies. */
const IN_STORIES = ['hash', 'url', 'mime', 'size', 'width', 'height', 'formats'];

function differs(column: string): string {
  const [before, now] = (['OLD', 'NEW'] as const).map(
    (row) => `coalesce(cast(${row}."${column}" as text), '')`
  );
  return `${before} <> ${now}`;
}

function fileOf(strapi: Core.Strapi, id: string): string {
  return `(select f.document_id from ${tableOf(strapi, FILE)} f where f.id = ${id})`;
}
