import type { Core } from '@strapi/strapi';

import type { ReadRules } from '../../../../domain/documented-read';
import { rootNames } from '../root-names';

type Arguments = Readonly<Record<string, unknown>>;

/** The answer of the same read over REST. */
export interface RestAnswer {
  data: unknown;
  meta: { pagination?: unknown; day?: object };
}

/** A query of which the store has the answer, and the read over REST that asks for the same. */
export interface StoredRoot {
  /** @returns path and query; `null` where the arguments say more than such an address */
  address(args: Arguments): string | null;
  value(answer: RestAnswer): unknown;
}

const dataOf = ({ data }: RestAnswer): unknown => data;

/** By their names: the lists of articles and live briefs, one of them, one by its slug, a day. */
export function storedRoots(
  strapi: Core.Strapi,
  paths: ReadRules['paths']
): ReadonlyMap<string, StoredRoot> {
  const roots = new Map<string, StoredRoot>();
  for (const type of ['article', 'liveBrief'] as const) {
    const names = rootNames(strapi, type);
    const path = paths[type];
    const address = (args: Arguments) => listAddress(path, args);
    roots.set(names.list, { address, value: dataOf });
    roots.set(names.connection, {
      address,
      value: ({ data, meta }) => ({ nodes: data, pageInfo: meta.pagination }),
    });
    roots.set(names.one, oneBy('documentId', path));
    roots.set(names.bySlug, oneBy('slug', `${path}/slug`));
  }
  roots.set(rootNames(strapi, 'liveBrief').day, {
    ...oneBy('day', `${paths.liveBrief}/days`),
    value: ({ data, meta }) => ({ ...meta.day, briefs: data }),
  });
  return roots;
}

const OF_PAGES = ['page', 'pageSize', 'after'];

function listAddress(path: string, { pagination = {}, ...args }: Arguments): string | null {
  const pages = Object.entries((pagination ?? {}) as Arguments);
  if (pages.some(([name]) => !OF_PAGES.includes(name))) return null;
  const shown = pages.map(([name, value]): [string, unknown] => [`pagination[${name}]`, value]);
  return addressOf(path, args, ['locale', 'day'], shown);
}

function oneBy(argument: string, path: string): StoredRoot {
  return {
    address: ({ [argument]: value, ...args }) =>
      addressOf(`${path}/${encodeURIComponent(String(value))}`, args, ['locale'], []),
    value: dataOf,
  };
}

/** What Strapi gives `sort` itself. */
function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function addressOf(
  path: string,
  { status = 'published', ...args }: Arguments,
  names: readonly string[],
  others: ReadonlyArray<[string, unknown]>
): string | null {
  const given = Object.entries(args).filter(([, value]) => !isEmptyList(value));
  if (status !== 'published' || given.some(([name]) => !names.includes(name))) return null;
  const parameters = [...given, ...others];
  // `null` is not the same everywhere.
  if (parameters.some(([, value]) => typeof value !== 'string' && typeof value !== 'number')) {
    return null;
  }
  const search = new URLSearchParams();
  for (const [name, value] of parameters) search.set(name, String(value));
  return `${path}?${search.toString()}`;
}
