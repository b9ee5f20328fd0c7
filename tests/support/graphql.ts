import { type Json, httpClient } from './http';

export interface GraphqlError {
  message: string;
  path?: (string | number)[];
  extensions: { code?: string; error?: Json };
}

export interface GraphqlAnswer<Data = Json> {
  status: number;
  data: Data;
  errors?: GraphqlError[];
}

export type GraphqlClient = <Data = Json>(
  query: string,
  variables?: Record<string, unknown>
) => Promise<GraphqlAnswer<Data>>;

/**
 * Asks /graphql.
 *
 * @param url of the newsroom, without a slash at the end
 * @param token an API token; none is the anonymous public
 */
export function graphqlClient(url: string, token?: string): GraphqlClient {
  const client = httpClient(url, token);
  return async <Data>(query: string, variables?: Record<string, unknown>) => {
    const { status, body } = await client.post<Omit<GraphqlAnswer<Data>, 'status'>>('/graphql', {
      query,
      variables,
    });
    return { status, ...body };
  };
}
