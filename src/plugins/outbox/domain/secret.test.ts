import { formatSecret, readSecret } from './secret';

const bytes = (length: number): string => Buffer.alloc(length, 7).toString('base64');

describe('readSecret', () => {
  it.each([24, 32, 64])('accepts %d bytes', (length) => {
    expect(readSecret(`whsec_${bytes(length)}`)).toMatchObject({ ok: true });
  });

  it('does not need the prefix', () => {
    expect(readSecret(bytes(24))).toEqual({ ok: true, key: Buffer.alloc(24, 7) });
  });

  it.each([
    ['too short', `whsec_${bytes(23)}`],
    ['too long', `whsec_${bytes(65)}`],
    ['empty', ''],
    ['the prefix alone', 'whsec_'],
    ['no base64', `whsec_${'*'.repeat(40)}`],
    ['a private key of the other scheme', `whsk_${bytes(32)}`],
    ['base64 with a line break', `whsec_${bytes(24)}\n${bytes(24)}`],
  ])('refuses %s', (_case, text) => {
    expect(readSecret(text)).toMatchObject({ ok: false });
  });

  it('reads what formatSecret writes', () => {
    const key = Buffer.from('0123456789abcdef0123456789abcdef');
    expect(readSecret(formatSecret(key))).toEqual({ ok: true, key });
  });
});
