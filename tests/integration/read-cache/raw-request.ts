import http from 'node:http';

export interface RawAnswer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

export interface RawRequest {
  method?: string;
  headers?: http.OutgoingHttpHeaders;
  body?: string;
  /** What goes behind the method, when it is not an ordinary path. */
  target?: string;
}

const agent = new http.Agent({ keepAlive: true });

/**
 * Asks without adding, decoding or following anything. A connection that the server has closed as idle
 * while it was taken up again was not asked anything: then it asks once more.
 */
export function rawRequest(url: string, asked: RawRequest = {}): Promise<RawAnswer> {
  const { method = 'GET', headers = {}, body, target } = asked;
  const { hostname, port, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const path = target ?? pathname + search;
    const request = http.request({ agent, hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        })
      );
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      const isClosed = method === 'GET' && request.reusedSocket && error.code === 'ECONNRESET';
      if (isClosed) resolve(rawRequest(url, asked));
      else reject(error);
    });
    request.end(body);
  });
}

/** What `X-Read-Cache` says about where an answer came from. */
export function origin(answer: RawAnswer): string {
  return String(answer.headers['x-read-cache']);
}

/** Without what differs from one moment to the next, or says where the answer came from. */
export function ownHeaders({ headers }: RawAnswer): object {
  const { date: _date, 'x-read-cache': _origin, 'cache-status': _status, ...own } = headers;
  return own;
}
