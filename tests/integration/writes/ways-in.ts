import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import type { Newsroom } from '../../support/boot';
import { type GraphqlClient, graphqlClient } from '../../support/graphql';
import { type Answer, type HttpClient, httpClient } from '../../support/http';

export type TypeName = 'article' | 'live-brief' | 'author' | 'photo';

export interface WriteOptions {
  /** Drafts unless told otherwise. */
  status?: 'draft' | 'published';
  locale?: string;
}

/** What became of a write, in the same words for every way in. */
export interface Outcome {
  /** Of the new or changed document; `null` when the write was refused. */
  documentId: string | null;
  /** The fields that a refusal names, such as `corrections.0.date`. */
  paths: string[];
  message: string;
  /** Whether the server blamed itself instead of the input. */
  isServerError: boolean;
}

/** One way to write into the newsroom. */
export interface WayIn {
  create(type: TypeName, data: object, options?: WriteOptions): Promise<Outcome>;
  update(
    type: TypeName,
    documentId: string,
    data: object,
    options?: WriteOptions
  ): Promise<Outcome>;
}

export type WayName = 'admin' | 'REST' | 'GraphQL' | 'code';

export const WAYS: readonly WayName[] = ['admin', 'REST', 'GraphQL', 'code'];

/** All ways into one newsroom, and the clients behind them. */
export interface WaysIn extends Record<WayName, WayIn> {
  session: AdminSession;
  rest: HttpClient;
  graphql: GraphqlClient;
}

export async function waysIn(newsroom: Newsroom): Promise<WaysIn> {
  // Work in code may take longer than an idle connection is kept, and the next request would fail.
  newsroom.strapi.server.httpServer.keepAliveTimeout = 60_000;
  const token = await createApiToken(newsroom.strapi);
  const session = await logIn(newsroom);
  const rest = httpClient(newsroom.url, token);
  const graphql = graphqlClient(newsroom.url, token);
  return {
    session,
    rest,
    graphql,
    admin: adminWay(session),
    ...tokenWays(rest, graphql),
    code: codeWay(newsroom),
  };
}

/** The ways in with a token of one's own. */
export function tokenWays(
  rest: HttpClient,
  graphql: GraphqlClient
): Record<'REST' | 'GraphQL', WayIn> {
  return { REST: restWay(rest), GraphQL: graphqlWay(graphql) };
}

export function uidOf(type: TypeName): `api::${TypeName}.${TypeName}` {
  return `api::${type}.${type}`;
}

/** The fields that the `details` of a refusal name. */
export function pathsIn(details: unknown): string[] {
  const { errors } = (details ?? {}) as { errors?: Array<{ path: Array<string | number> }> };
  return (errors ?? []).map(({ path }) => path.join('.'));
}

function adminWay(session: AdminSession): WayIn {
  const query = (locale?: string) => (locale ? `?locale=${locale}` : '');
  return {
    create: async (type, data, { status, locale } = {}) => {
      const forms = session.manage(uidOf(type));
      return outcomeOf(
        status === 'published'
          ? await forms.publish(null, data, query(locale))
          : await forms.create(data, query(locale))
      );
    },
    update: async (type, documentId, data, { status, locale } = {}) => {
      const forms = session.manage(uidOf(type));
      return outcomeOf(
        status === 'published'
          ? await forms.publish(documentId, data, query(locale))
          : await forms.update(documentId, data, query(locale))
      );
    },
  };
}

function restWay(client: HttpClient): WayIn {
  const query = ({ status = 'draft', locale }: WriteOptions = {}) =>
    `?status=${status}${locale ? `&locale=${locale}` : ''}`;
  return {
    create: async (type, data, options) =>
      outcomeOf(await client.post(`/api/${type}s${query(options)}`, { data })),
    update: async (type, documentId, data, options) =>
      outcomeOf(await client.put(`/api/${type}s/${documentId}${query(options)}`, { data })),
  };
}

function graphqlWay(graphql: GraphqlClient): WayIn {
  const write = async (
    verb: 'create' | 'update',
    type: TypeName,
    data: object,
    { status = 'draft', locale }: WriteOptions = {},
    documentId?: string
  ): Promise<Outcome> => {
    const name = type === 'live-brief' ? 'LiveBrief' : type[0]?.toUpperCase() + type.slice(1);
    const isStory = type === 'article' || type === 'live-brief';
    const given = [
      documentId && `documentId: "${documentId}"`,
      isStory && `status: ${status.toUpperCase()}`,
      locale && `locale: "${locale}"`,
    ].filter(Boolean);
    const { data: answer, errors = [] } = await graphql<Record<string, { documentId: string }>>(
      `mutation ($data: ${name}Input!) {
        ${verb}${name}(data: $data, ${given.join(', ')}) { documentId }
      }`,
      { data: asGraphql(data) }
    );
    return {
      documentId: answer?.[`${verb}${name}`]?.documentId ?? null,
      paths: errors.flatMap(({ extensions }) => pathsIn(extensions.error?.details)),
      message: errors.map(({ message }) => message).join('; '),
      isServerError: errors.some(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR'),
    };
  };
  return {
    create: (type, data, options) => write('create', type, data, options),
    update: (type, documentId, data, options) => write('update', type, data, options, documentId),
  };
}

/** Names of enum values have no hyphens there. */
function asGraphql(data: object): object {
  const text = JSON.stringify(data, (key, value) =>
    key === 'production' && typeof value === 'string' ? value.replaceAll('-', '_') : value
  );
  return JSON.parse(text);
}

function codeWay({ strapi }: Newsroom): WayIn {
  const run = async (work: Promise<{ documentId: string } | null>): Promise<Outcome> => {
    try {
      const document = await work;
      const documentId = document?.documentId ?? null;
      return { documentId, paths: [], message: '', isServerError: false };
    } catch (error) {
      const { message, details, name } = error as Error & { details?: unknown };
      const isRefusal = /^(Yup)?(Validation|Application|NotFound)Error$/.test(name);
      return { documentId: null, paths: pathsIn(details), message, isServerError: !isRefusal };
    }
  };
  return {
    create: (type, data, options = {}) =>
      run(strapi.documents(uidOf(type)).create({ data, ...options } as never)),
    update: (type, documentId, data, options = {}) =>
      run(strapi.documents(uidOf(type)).update({ documentId, data, ...options } as never)),
  };
}

function outcomeOf({ status, body, text }: Answer): Outcome {
  const isAccepted = status === 200 || status === 201;
  return {
    documentId: isAccepted ? String(body.data?.documentId) : null,
    paths: pathsIn(body.error?.details),
    message: isAccepted ? '' : String(body.error?.message ?? text),
    isServerError: status >= 500,
  };
}
