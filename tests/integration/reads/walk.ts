import type { GraphqlClient } from '../../support/graphql';
import type { HttpClient, Json } from '../../support/http';

interface Page {
  data: Json[];
  meta: { pagination: { next: string | null; total?: number; page?: number } };
}

/** The documentIds of each page of a REST list, followed by its cursors to the end. */
export async function walk(client: HttpClient, list: string, pageSize = 7): Promise<string[][]> {
  const pages: string[][] = [];
  const base = `/api/${list}${list.includes('?') ? '&' : '?'}pagination[pageSize]=${pageSize}`;
  for (let next: string | null = ''; next !== null;) {
    const after: string = next && `&pagination[after]=${encodeURIComponent(next)}`;
    const { status, text, body } = await client.get<Page>(base + after);
    if (status !== 200) throw new Error(`${base}${after} was answered with ${text}`);
    pages.push(body.data.map(({ documentId }) => documentId));
    ({ next } = body.meta.pagination);
  }
  return pages;
}

interface Connection {
  connection: { nodes: Json[]; pageInfo: { next: string | null } };
}

/** The same of a GraphQL connection, such as `articles_connection`. */
export async function walkGraphql(
  graphql: GraphqlClient,
  connection: string,
  args = '',
  pageSize = 7
): Promise<string[][]> {
  const pages: string[][] = [];
  for (
    let after: string | null = null, isFirst = true;
    isFirst || after !== null;
    isFirst = false
  ) {
    const { data, errors }: { data: Connection; errors?: unknown } = await graphql<Connection>(
      `query ($after: String) {
        connection: ${connection}(pagination: { pageSize: ${pageSize}, after: $after } ${args}) {
          nodes { documentId } pageInfo { next }
        }
      }`,
      { after }
    );
    if (errors) throw new Error(JSON.stringify(errors));
    pages.push(data.connection.nodes.map(({ documentId }) => documentId));
    after = data.connection.pageInfo.next;
  }
  return pages;
}
