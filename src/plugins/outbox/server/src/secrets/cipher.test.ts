import type { Core } from '@strapi/strapi';

import { cipher } from './cipher';

function app(encryptionKey: string | undefined, appKeys: string[] = []): Core.Strapi {
  const values: Record<string, unknown> = {
    'admin.secrets.encryptionKey': encryptionKey,
    'server.app.keys': appKeys,
  };
  return { config: { get: (key: string) => values[key] } } as unknown as Core.Strapi;
}

describe('cipher', () => {
  const sealed = cipher(app('key one')).seal('whsec_secret', 'secret');

  it('opens what it sealed, and shows nothing of it', () => {
    expect(cipher(app('key one')).open(sealed, 'secret')).toBe('whsec_secret');
    expect(sealed).not.toContain('secret');
    expect(sealed).not.toContain(Buffer.from('whsec_secret').toString('base64url'));
  });

  it('never seals the same text the same way', () => {
    expect(cipher(app('key one')).seal('whsec_secret', 'secret')).not.toBe(sealed);
  });

  it.each([
    ['another key', 'key two', sealed, 'secret'],
    ['another purpose', 'key one', sealed, 'headers'],
    ['a changed value', 'key one', `${sealed.slice(0, -2)}AA`, 'secret'],
    ['a shortened seal', 'key one', sealed.replace(/^(v1\.[^.]+\.[^.]{4})[^.]*/, '$1'), 'secret'],
    ['plain text', 'key one', 'whsec_secret', 'secret'],
    ['nothing', 'key one', '', 'secret'],
  ])('refuses %s and says what to do', (_case, key, value, purpose) => {
    expect(() => cipher(app(key)).open(value, purpose)).toThrow('Rotate the secret');
  });

  it.each([
    ['a new one in front', app('', ['newest', 'app key']), app('', ['app key'])],
    ['an encryption key added later', app('key one', ['app key']), app('', ['app key'])],
  ])('opens with a key that the application still has: %s', (_case, present, past) => {
    const kept = cipher(past).seal('whsec_secret', 'secret');
    expect(cipher(present).open(kept, 'secret')).toBe('whsec_secret');
    const fresh = cipher(present).seal('a', 'secret');
    expect(() => cipher(past).open(fresh, 'secret')).toThrow('Rotate the secret');
  });

  it('uses the first application key where there is no encryption key', () => {
    const other = cipher(app(undefined, ['app key', 'older'])).seal('a', 'secret');
    expect(cipher(app('', ['app key'])).open(other, 'secret')).toBe('a');
    expect(() => cipher(app(undefined))).toThrow('ENCRYPTION_KEY');
  });
});
