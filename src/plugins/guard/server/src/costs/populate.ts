import { linkOf, type TypeModels } from '../../../domain/costs/type-model';

/** The query of each populated attribute, by type where it may lead to several. */
export interface Populated {
  name: string;
  type: string;
  query: Record<string, unknown>;
}

type Query = Record<string, unknown>;

/** Reads Strapi's forms of `populate`: `*`, `a,b.c`, a list of those, an object by name. */
export function populated(models: TypeModels, type: string, populate: unknown): Populated[] {
  const byName = queries(models, type, populate);
  return Object.entries(byName).flatMap(([name, query]) => {
    const targets = linkOf(models, type, name)?.targets ?? [];
    const on = isObject(query.on) ? query.on : undefined;
    return targets
      .filter((target) => !target.startsWith('admin::') && (!on || target in on))
      .map((target) => {
        const nested = on?.[target] ?? query;
        return { name, type: target, query: isObject(nested) ? nested : {} };
      });
  });
}

function queries(models: TypeModels, type: string, populate: unknown): Record<string, Query> {
  if (populate === '*' || populate === true) return everything(models, type);
  if (typeof populate === 'string') return fromPaths(populate.split(','));
  if (Array.isArray(populate)) {
    const texts = populate.filter((one) => typeof one === 'string');
    if (texts.includes('*')) return everything(models, type);
    return fromPaths(texts.flatMap((text) => text.split(',')));
  }
  if (!isObject(populate)) return {};
  const wanted = Object.entries(populate).filter(
    ([, value]) => value !== false && value !== 'false'
  );
  return Object.fromEntries(
    wanted.map(([name, value]) => [name, isObject(value) ? value : {}] as const)
  );
}

function everything(models: TypeModels, type: string): Record<string, Query> {
  const attributes = [...(models(type)?.attributes ?? [])];
  return Object.fromEntries(
    attributes.filter(([, { kind }]) => kind === 'link').map(([name]) => [name, {}] as const)
  );
}

/** `a.b` populates `b` of what `a` gives. */
function fromPaths(paths: string[]): Record<string, Query> {
  const result: Record<string, Query> = {};
  for (const path of paths) {
    const [name = '', ...rest] = path.trim().split('.');
    if (name === '' || name in Object.prototype) continue;
    const known = (result[name] ??= {});
    if (rest.length === 0) continue;
    known.populate = [...((known.populate as string[] | undefined) ?? []), rest.join('.')];
  }
  return result;
}

function isObject(value: unknown): value is Query {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
