import { type RefusalCode, refusalWith } from '../../../domain/refusal';
import { SENTENCES } from '../../../domain/refusal-sentences';
import en from '../translations/en.json';
import uk from '../translations/uk.json';
import { ENGLISH_REFUSALS } from './english-refusals';
import { intlSay } from './intl-say';
import { sayRefusal } from './say-refusal';

const english = intlSay('en', { ...en, ...ENGLISH_REFUSALS });
const ukrainian = intlSay('uk', uk);

it.each(Object.keys(SENTENCES) as RefusalCode[])('says %s in both languages', (code) => {
  const names = [...SENTENCES[code].matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const values = Object.fromEntries(names.map((name, index) => [name, 101 + index]));
  const told = refusalWith(code, values);
  expect(sayRefusal(told, english)).toBe(told.message);
  const said = sayRefusal(told, ukrainian);
  expect(said).not.toContain('{');
  for (const value of Object.values(values)) expect(said).toContain(String(value));
});

it.each(['private', 'loopback', 'metadata', 'multicast', 'broadcast', 'wildcard', 'reserved'])(
  'says in Ukrainian what a %s address is',
  (range) => {
    const told = refusalWith('endpoint.url.address', { address: '10.0.0.1', range });
    expect(sayRefusal(told, ukrainian)).not.toContain(range);
  }
);

it('names a field and a choice as the form does', () => {
  expect(SENTENCES['delivery.endpoint-off']).toContain(`"${en['form.enabled']}"`);
  expect(uk['refusal.delivery.endpoint-off']).toContain(`«${uk['form.enabled']}»`);
  expect(uk['refusal.endpoint.secrets.full']).toContain(`«${uk['secret.keep.none']}»`);
  expect(uk['refusal.attempt.secret.sealed']).toContain(`«${uk['secret.rotate']}»`);
  expect(uk['refusal.endpoint.enabled.form']).toBe(
    `Виберіть «${uk['form.on']}» або «${uk['form.offLabel']}».`
  );
});

it.each([
  ['of somebody else', { message: 'Invalid pagination', code: 'strapi.invalid', values: {} }],
  ['from before there were codes', { message: 'Invalid pagination', code: null, values: {} }],
  ['without a code', { message: 'Invalid pagination' }],
])('leaves a sentence %s as it is', (_case, told) => {
  expect(sayRefusal(told, ukrainian)).toBe('Invalid pagination');
});
