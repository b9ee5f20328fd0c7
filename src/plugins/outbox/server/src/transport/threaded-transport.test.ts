import path from 'node:path';

import { refusal } from '../../../domain/refusal';
import { threadedTransport } from './threaded-transport';
import type { Transport } from './transport';

const PROGRAM = path.join(__dirname, '../../../../../../tests/fixtures/threads/sending.cjs');

let transport: Transport;

beforeEach(() => {
  const options = { allowedHosts: [], timeoutMs: 1000, responseLimitBytes: 1000 };
  transport = threadedTransport(options, PROGRAM);
});
afterEach(() => transport.close());

const send = (url: string, body = '') => transport.post({ url, headers: {}, body });

/** Which thread it was: the fixture says so in the status. */
const threadOf = async () => (await send('answer')).statusCode;

it('answers each message with its own answer', async () => {
  const answers = await Promise.all(['one', 'two', 'three'].map((body) => send('answer', body)));
  expect(answers.map(({ excerpt }) => excerpt)).toEqual([
    'one within 1000 ms',
    'two within 1000 ms',
    'three within 1000 ms',
  ]);
});

it('keeps one thread for all', async () => {
  expect(await threadOf()).toBe(await threadOf());
});

it.each([
  ['fails', 'fail', refusal('attempt.thread.failed', { reason: 'Not today.' })],
  ['ends', 'end', refusal('attempt.thread.ended')],
])(
  'says so of all that is under way when the thread %s, and starts another',
  async (_how, url, problem) => {
    const before = await threadOf();
    const outcome = { kind: 'failed', reason: problem.message };
    const failed = { outcome, statusCode: null, problem, excerpt: null };
    expect(await Promise.all([send('wait'), send(url)])).toEqual([failed, failed]);
    expect(await threadOf()).toBeGreaterThan(before ?? 0);
  }
);

it('ends what is under way when it is closed, and sends nothing more', async () => {
  const stopped = { kind: 'failed', reason: 'Sending has been stopped.' };
  const waiting = send('wait');
  await transport.close();
  expect((await waiting).outcome).toEqual(stopped);
  expect((await send('answer')).outcome).toEqual(stopped);
});

it('can be closed before it has sent anything', async () => {
  await expect(transport.close()).resolves.toBeUndefined();
});
