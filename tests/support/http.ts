/**
 * JSON of unknown depth: `body.data.byline.text` reads on, and the assertion says whether it was there. It passes for text
 * where text is asked for; for lists and numbers give the request a type.
 */
export type Json = string & { [key: string]: Json };

export interface Answer<Body = Json> {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed answer; an empty object when it is not JSON. */
  body: Body;
}

export interface RequestOptions {
  headers?: Record<string, string>;
  redirect?: 'follow' | 'manual';
}

export interface HttpClient {
  get<Body = Json>(path: string, options?: RequestOptions): Promise<Answer<Body>>;
  post<Body = Json>(path: string, body?: unknown, options?: RequestOptions): Promise<Answer<Body>>;
  put<Body = Json>(path: string, body?: unknown, options?: RequestOptions): Promise<Answer<Body>>;
  del<Body = Json>(path: string, options?: RequestOptions): Promise<Answer<Body>>;
}

/**
 * Speaks JSON with a server. Every status is an answer; only a broken connection throws.
 *
 * @param url without a slash at the end
 * @param token an API token or an admin session's; none is the anonymous public
 */
export function httpClient(url: string, token?: string): HttpClient {
  const send = async <Body>(
    method: string,
    path: string,
    body: unknown,
    { headers, ...options }: RequestOptions = {}
  ): Promise<Answer<Body>> => {
    const isForm = body instanceof FormData;
    const response = await fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      ...options,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: isForm || body === undefined ? body : JSON.stringify(body),
    });
    return read(response);
  };
  return {
    get: (path, options) => send('GET', path, undefined, options),
    post: (path, body, options) => send('POST', path, body, options),
    put: (path, body, options) => send('PUT', path, body, options),
    del: (path, options) => send('DELETE', path, undefined, options),
  };
}

async function read<Body>(response: Response): Promise<Answer<Body>> {
  const text = await response.text();
  const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
  const body = isJson && text ? (JSON.parse(text) as Body) : ({} as Body);
  return { status: response.status, headers: response.headers, text, body };
}
