import {
  DRAFT,
  languageListKey,
  listKey,
  SHARED_KEYS,
  turnedKey,
} from '../../../domain/tracked-table';
import type { Side, TrackedJoin, TrackedModel } from './tracked-models';
import { isLocalised, keysOf } from './tracked-tables';

/** The row that a trigger speaks of. */
type RowName = 'NEW' | 'OLD';

/** Components in components in components …: deeper ones count as public. */
const MAX_DEPTH = 4;

/** Writes, in SQL that both databases know, which keys a change of a row changes. */
export class ChangedKeys {
  private readonly parents: readonly TrackedJoin[];

  constructor(
    private readonly models: readonly TrackedModel[],
    joins: readonly TrackedJoin[]
  ) {
    this.parents = joins.filter(({ sides }) => sides.some(({ kind }) => kind === 'component'));
  }

  /** @returns statements that each give keys in their first column; `NULL` is none */
  ofModel(model: TrackedModel, row: RowName): string[] {
    return model.kind === 'component' ? this.ofComponent(model, row) : ofContent(model, row);
  }

  /** Beside the keys of both rows: those of a row that has become something else. */
  ofTurn(model: TrackedModel): string[] {
    if (model.kind === 'component') return [];
    const columns = ['locale', 'published_at'].filter((column) =>
      Object.hasOwn(model.meta.columnToAttribute, column)
    );
    if (columns.length === 0) return [];
    const isOther = columns
      .map((column) =>
        column === 'locale'
          ? `coalesce(OLD."locale", '') <> coalesce(NEW."locale", '')`
          : `(OLD."published_at" IS NULL) <> (NEW."published_at" IS NULL)`
      )
      .join(' OR ');
    return [`SELECT CASE WHEN ${isOther} THEN ${text(turnedKey(model.table))} END`];
  }

  ofJoin({ table, sides }: TrackedJoin, row: RowName): string[] {
    const areAll = sides.map((side) => this.isPublicSide(side, row)).join(' AND ');
    return [
      ...sides.map(({ column }) => keyOf(table, row, column)),
      ...sides.flatMap((side) =>
        side.kind === 'any'
          ? [`${keyOf(table, row, side.column)} || '@' || ${row}."${side.typeColumn}"`]
          : []
      ),
      `SELECT ${text(listKey(table))} || ${ending(areAll)}`,
    ];
  }

  private ofComponent({ uid, table }: TrackedModel, row: RowName): string[] {
    const leading = this.parentsOf(uid).flatMap((parent) => {
      const { own, component } = sidesOf(parent);
      const key = `${text(`${parent.table}.${own.column}:`)} || p."${own.column}"`;
      return [
        `SELECT ${key} FROM "${parent.table}" p WHERE p."${component.column}" = ${row}."id"` +
          ` AND p."${component.typeColumn}" = ${text(uid)}`,
      ];
    });
    const isPublic = this.isPublicComponent(uid, `${row}."id"`, 0);
    return [
      ...leading,
      keyOf(table, row, 'id'),
      `SELECT ${text(listKey(table))} || ${ending(isPublic)}`,
    ];
  }

  /** Who can hold a component. */
  private parentsOf(uid: string): TrackedJoin[] {
    return this.parents.filter((parent) => {
      const { own } = sidesOf(parent);
      const attributes = Object.values(own.model?.meta.attributes ?? {});
      return attributes.some(
        ({ joinTable, target, relation }) =>
          joinTable?.name === parent.table && (target === uid || relation === 'morphToMany')
      );
    });
  }

  private isPublicSide(side: Side, row: RowName): string {
    const id = `${row}."${side.column}"`;
    switch (side.kind) {
      case 'model':
        return side.model ? this.isPublic(side.model, id, 0) : TRUE;
      case 'component':
        return TRUE;
      case 'any':
        return this.isPublicOfType(`${row}."${side.typeColumn}"`, id);
    }
  }

  private isPublicOfType(type: string, id: string): string {
    const some = this.models.filter(({ kind, hasDrafts }) => hasDrafts || kind === 'component');
    const cases = some.map(
      (model) => `WHEN ${text(model.uid)} THEN ${this.isPublic(model, id, 0)}`
    );
    return cases.length === 0 ? TRUE : `(CASE ${type} ${cases.join(' ')} ELSE ${TRUE} END)`;
  }

  private isPublic(
    { uid, table, kind, hasDrafts }: TrackedModel,
    id: string,
    depth: number
  ): string {
    if (kind === 'component') return this.isPublicComponent(uid, id, depth);
    if (!hasDrafts) return TRUE;
    const name = `o${depth}`;
    return `EXISTS (SELECT 1 FROM "${table}" ${name} WHERE ${name}."id" = ${id} AND ${name}."published_at" IS NOT NULL)`;
  }

  private isPublicComponent(uid: string, id: string, depth: number): string {
    if (depth > MAX_DEPTH) return TRUE;
    const name = `c${depth}`;
    const ways = this.parentsOf(uid).map((parent) => {
      const { own, component } = sidesOf(parent);
      const isOwn = own.model
        ? this.isPublic(own.model, `${name}."${own.column}"`, depth + 1)
        : TRUE;
      return (
        `EXISTS (SELECT 1 FROM "${parent.table}" ${name} WHERE ${name}."${component.column}" = ${id}` +
        ` AND ${name}."${component.typeColumn}" = ${text(uid)} AND ${isOwn})`
      );
    });
    return ways.length === 0 ? FALSE : `(${ways.join(' OR ')})`;
  }
}

const TRUE = '(1 = 1)';
const FALSE = '(1 = 0)';

type OwnSide = Side & { kind: 'model' };
type ComponentSide = Side & { kind: 'component' };

function sidesOf({ sides }: TrackedJoin): { own: OwnSide; component: ComponentSide } {
  return { own: sides[0] as OwnSide, component: sides[1] as ComponentSide };
}

function ofContent(model: TrackedModel, row: RowName): string[] {
  const { table, hasDrafts } = model;
  const end = hasDrafts ? ending(`${row}."published_at" IS NOT NULL`) : text('');
  return [
    ...keysOf(model).map((column) =>
      SHARED_KEYS.includes(column)
        ? `${keyOf(table, row, column)} || ${end}`
        : keyOf(table, row, column)
    ),
    `SELECT ${text(listKey(table))} || ${end}`,
    ...(isLocalised(model)
      ? [`SELECT ${text(languageListKey(table, ''))} || coalesce(${row}."locale", '') || ${end}`]
      : []),
  ];
}

function keyOf(table: string, row: RowName, column: string): string {
  return `SELECT ${text(`${table}.${column}:`)} || ${row}."${column}"`;
}

function ending(isPublic: string): string {
  return `CASE WHEN ${isPublic} THEN '' ELSE '${DRAFT}' END`;
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
