import type { Core } from '@strapi/strapi';

import type { TrackedTables } from '../../../domain/tracked-table';
import { isIgnored } from '../../../domain/written-table';
import type { Tracking } from '../watch/observer';
import { ChangedKeys } from './changed-keys';
import { collectOnPostgres } from './postgres-changes';
import { SqliteChanges } from './sqlite-changes';
import {
  tableNames,
  trackedJoins,
  trackedModels,
  type TrackedJoin,
  type TrackedModel,
} from './tracked-models';
import { trackedTables } from './tracked-tables';

/** The tables whose changes are told row by row, and how. */
export interface TrackedRows {
  models: readonly TrackedModel[];
  joins: readonly TrackedJoin[];
  keys: ChangedKeys;
  tables: TrackedTables;
  /** All tables of the models, these or not. */
  known: ReadonlySet<string>;
  tracking: Tracking;
  isWatched(this: void, table: string): boolean;
}

export function trackRows(strapi: Core.Strapi, ignored: readonly string[]): TrackedRows {
  const isWatched = (table: string): boolean => !isIgnored(table, ignored);
  const models = trackedModels(strapi).filter(({ table }) => isWatched(table));
  const joins = trackedJoins(models).filter(({ table }) => isWatched(table));
  const keys = new ChangedKeys(models, joins);
  const tables = trackedTables(models, joins);
  const isTracked = (table: string): boolean => tables.has(table);
  const tracking =
    strapi.db.dialect.client === 'postgres'
      ? {
          isTracked,
          begin: () => true,
          forget: () => undefined,
          discard: () => undefined,
          collect: collectOnPostgres,
        }
      : ofSqlite(new SqliteChanges({ keys, models, joins }), isTracked);
  return { models, joins, keys, tables, known: tableNames(strapi), tracking, isWatched };
}

function ofSqlite(changes: SqliteChanges, isTracked: (table: string) => boolean): Tracking {
  return {
    isTracked,
    begin: (connection) => changes.begin(connection),
    forget: (connection) => changes.forget(connection),
    discard: (connection) => changes.discard(connection),
    collect: (connection) => changes.collect(connection),
  };
}
