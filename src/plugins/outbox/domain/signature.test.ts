import { createHmac } from 'node:crypto';

import { Webhook } from 'standardwebhooks';
import { Webhook as Svix } from 'svix';

import { formatSecret } from './secret';
import { signatureHeaders, type HmacSha256 } from './signature';

const hmac: HmacSha256 = (key, content) =>
  createHmac('sha256', key).update(content, 'utf8').digest('base64');
const key = Buffer.from('0123456789abcdef0123456789abcdef');
const old = Buffer.alloc(24, 9);
const message = {
  id: 'evt_one',
  seconds: Math.floor(Date.now() / 1000),
  body: '{"type":"article.published","data":{"title":"Київ"}}',
};

describe('signatureHeaders', () => {
  it('gives the value of the specification for known input', () => {
    const secret = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
    const known = {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      seconds: 1614265330,
      body: '{"test": 2432232314}',
    };
    expect(signatureHeaders(known, [secret], hmac)['webhook-signature']).toBe(
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='
    );
  });

  it.each([
    ['standardwebhooks', (secret: string) => new Webhook(secret)],
    ['svix', (secret: string) => new Svix(secret)],
  ])('convinces %s, with the new and with the old secret', (_library, receiver) => {
    const headers = signatureHeaders(message, [key, old], hmac);
    for (const secret of [key, old]) {
      expect(receiver(formatSecret(secret)).verify(message.body, headers)).toEqual(
        JSON.parse(message.body)
      );
    }
  });

  it.each([
    ['a changed body', { ...message, body: `${message.body} ` }],
    ['another id', { ...message, id: 'evt_two' }],
  ])('does not cover %s', (_case, other) => {
    const headers = signatureHeaders(message, [key], hmac);
    const claimed = { ...headers, 'webhook-id': other.id };
    expect(() => new Webhook(formatSecret(key)).verify(other.body, claimed)).toThrow(
      'No matching signature found'
    );
  });

  it('separates signatures by a space', () => {
    expect(signatureHeaders(message, [key, old], hmac)['webhook-signature']).toMatch(
      /^v1,\S{44} v1,\S{44}$/
    );
  });

  it('refuses an id that could be taken for two parts, and no key', () => {
    expect(() => signatureHeaders({ ...message, id: 'evt.1' }, [key], hmac)).toThrow(RangeError);
    expect(() => signatureHeaders(message, [], hmac)).toThrow(RangeError);
  });
});
