import { once } from 'node:events';
import fs from 'node:fs';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { request, Agent } from 'undici';

import { createTransport } from './transport';

const folder = path.join(__dirname, '../../../../../../tests/fixtures/tls');
const [key, cert] = ['nobody-trusts.key', 'nobody-trusts.crt'].map((name) =>
  fs.readFileSync(path.join(folder, name))
);

/** A receiver whose certificate is made out to its address, by an authority that nobody knows. */
async function receiver(): Promise<{ url: string; asked(): number; stop(): void }> {
  let asked = 0;
  const server = https.createServer({ key, cert }, (_request, response) => {
    asked += 1;
    response.end('thank you');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked: () => asked,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe('a receiver whose certificate nobody trusts', () => {
  it('is sent nothing, also where its host is allowed, and the reason is kept', async () => {
    const own = await receiver();
    const transport = createTransport({
      allowedHosts: ['127.0.0.1'],
      timeoutMs: 5000,
      responseLimitBytes: 1000,
    });
    const { outcome } = await transport.post({ url: own.url, headers: {}, body: '{}' });
    expect(outcome).toEqual({ kind: 'failed', reason: expect.stringMatching(/self-signed/) });
    expect(own.asked()).toBe(0);
    await transport.close();
    own.stop();
  });

  it('answers whoever does trust it', async () => {
    const own = await receiver();
    const trusting = new Agent({ connect: { ca: cert } });
    const { statusCode } = await request(own.url, { dispatcher: trusting });
    expect([statusCode, own.asked()]).toEqual([200, 1]);
    await trusting.close();
    own.stop();
  });
});
