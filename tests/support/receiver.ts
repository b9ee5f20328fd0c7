import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';

/** One request of a webhook as it came in. */
export interface ReceivedWebhook {
  headers: Record<string, string>;
  /** The exact bytes, as text. */
  body: string;
  /** The exact bytes, which signatures are made over. */
  bytes: Buffer;
  path: string;
  /** The parsed body. */
  event: { type: string; sequence: number; timestamp: string; data: Record<string, unknown> };
}

/** What the receiver does with a request; it has to end the answer, or leave it hanging. */
export type Answering = (response: http.ServerResponse, webhook: ReceivedWebhook) => void;

/** A downstream publisher: keeps what it is sent and answers as it is told to. */
export interface Receiver {
  url: string;
  /** Everything received, in order; repeats too. */
  received: ReceivedWebhook[];
  /** How many connections were made, also those that sent nothing. */
  connections(): number;
  /** How the next requests are answered; at first with 204. */
  answer: Answering;
  stop(): Promise<void>;
}

export const accept = (response: http.ServerResponse): void => void response.writeHead(204).end();

export function answerWith(
  status: number,
  headers: http.OutgoingHttpHeaders = {}
): (response: http.ServerResponse) => void {
  return (response) => void response.writeHead(status, headers).end(`status ${status}`);
}

/** @param tls key and certificate of one that speaks https */
export async function startReceiver(
  tls?: Pick<https.ServerOptions, 'key' | 'cert'>
): Promise<Receiver> {
  const received: ReceivedWebhook[] = [];
  let connections = 0;
  const receiver: Receiver = {
    url: '',
    received,
    connections: () => connections,
    answer: accept,
    stop,
  };
  const take: http.RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const bytes = Buffer.concat(chunks);
      const body = bytes.toString('utf8');
      const webhook = {
        headers: request.headers as Record<string, string>,
        body,
        bytes,
        path: request.url ?? '',
        event: JSON.parse(body),
      };
      received.push(webhook);
      receiver.answer(response, webhook);
    });
  };
  const server = tls ? https.createServer(tls, take) : http.createServer(take);
  server.on('connection', () => (connections += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  receiver.url = `${tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;

  async function stop(): Promise<void> {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
  return receiver;
}
