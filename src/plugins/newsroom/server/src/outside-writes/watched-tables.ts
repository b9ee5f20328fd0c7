import type { Core } from '@strapi/strapi';

import { settings } from '../settings';
import { owners, rowMarks } from './owners';
import type { RowName, WatchedTable } from './watched-table';
import { modelOf, ownedJoins, reachable, type Model } from './models';
import { fileMarks, fileTable, relatedTable } from './file-tables';

/** All tables whose rows are part of what readers see. */
export function watchedTables(strapi: Core.Strapi): WatchedTable[] {
  const subjects = Object.values(settings(strapi).contentTypes).map((uid) => modelOf(strapi, uid));
  const models = subjects.flatMap((subject) => reachable(strapi, subject));
  const unique = [...new Map(models.map((model) => [model.uid, model])).values()];
  return [
    ...unique.flatMap((model) => [ofModel(strapi, model), ...ofJoins(strapi, model)]),
    { ...fileTable(strapi), marks: (row, event) => fileMarks(strapi, row, event) },
    relatedTable(strapi, unique),
  ];
}

function ofModel(strapi: Core.Strapi, model: Model): WatchedTable {
  return {
    table: model.table,
    ignored: BOOKKEEPING,
    isAlways: false,
    marks: (row) => rowMarks(strapi, model, row),
  };
}

function ofJoins(strapi: Core.Strapi, model: Model): WatchedTable[] {
  return ownedJoins(model).map(({ name, joinColumn, inverseOrderColumnName }) => ({
    table: name,
    // Where the other side orders its own.
    ignored: inverseOrderColumnName ? [inverseOrderColumnName] : [],
    isAlways: false,
    marks: (row: RowName) => owners(strapi, model, `${row}."${joinColumn.name}"`),
  }));
}

/** Columns that say nothing of the content; `is_shown` follows from other publications. */
const BOOKKEEPING = ['created_at', 'updated_at', 'created_by_id', 'updated_by_id', 'is_shown'];
