import { addressProblem } from '../../../domain/address-class';
import { headerProblems } from '../../../domain/endpoint-headers';
import { readEndpointInput, secretProblems } from '../../../domain/endpoint-input';
import { endpointUrlProblem } from '../../../domain/endpoint-url';
import { readEventQuery } from '../../../domain/event-query';
import en from '../translations/en.json';
import uk from '../translations/uk.json';
import { intlSay } from './intl-say';
import { sayRefusal } from './say-refusal';

const english = intlSay('en', en);
const ukrainian = intlSay('uk', uk);
const blind = intlSay('uk', uk, true);
/** What stays as it is in any language; see the test of the translations. */
const CODE = /https?|[A-Z]+_[A-Z_]+|ASCII|HTTP|JSON|base64|whsec_/g;

const ADDRESSES = [
  ...['127.0.0.1', '10.0.0.1', '169.254.169.254', '168.63.129.16', '100.64.0.1', '224.0.0.1'],
  ...['255.255.255.255', '0.0.0.0', '240.0.0.1', '192.175.48.1', '192.52.193.1', '::1', 'fd00::1'],
  ...['fe80::1', 'ff02::1', '::', '64:ff9b::1', '::ffff:0:1', '2002::1', '2001::1', '2001:2::1'],
  ...['2001:10::1', '2001:20::1', '2001:30::1', '2001:db8::1', '100::1', 'fec0::1', '5f00::1'],
  '4000::1',
  'words',
].map((address) => `${addressProblem(address)}, where deliveries do not go.`);

const URLS = [
  ...['a b', 'words', 'ftp://a.example/', 'https://me@a.example/', 'https://a.example/#a'],
  ...['https://a.example:0/', 'http://10.0.0.1/', 'http://database/', 'http://a.example:25/'],
  `https://a.example/${'a'.repeat(3000)}`,
].map((url) => String(endpointUrlProblem(url, [])));

const HEADERS = [
  { 'a b': '1' },
  { Host: '1' },
  { 'X-A': null },
  { 'X-A': 'a'.repeat(5000) },
  { 'X-A': 'ї' },
  { 'X-A': '1', 'x-a': '1' },
  Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`x-${index}`, '1'])),
].flatMap((headers) => headerProblems(headers).map(({ message }) => message));

const SECRETS = [5, '', 'whsec_YWJj'].flatMap((secret) =>
  secretProblems(secret).map(({ message }) => message)
);

const INPUTS = [
  null,
  {},
  { name: '', url: 5, enabled: 5, headers: [], state: 'active' },
  { eventTypes: ['page.made'], contentTypes: ['user', 5], locales: ['../x'] },
  { eventTypes: 'all' },
].flatMap((body) => {
  const reading = readEndpointInput(body, { isNew: true, allowedHosts: [], storedHeaders: [] });
  return reading.ok ? [] : reading.problems.map(({ message }) => message);
});

const QUERIES = [
  { after: 'a', limit: '0', type: 'page.made', before: '1' },
  { type: ['author.deleted'] },
].flatMap((query) => {
  const reading = readEventQuery(query);
  return reading.ok ? [] : reading.problems.map(({ message }) => message);
});

const SENTENCES = [...ADDRESSES, ...URLS, ...HEADERS, ...SECRETS, ...INPUTS, ...QUERIES];

it.each([...new Set(SENTENCES)])('knows %s', (sentence) => {
  expect(sayRefusal(sentence, english)).toBe(sentence);
  expect(sayRefusal(sentence, ukrainian)).not.toBe(sentence);
  expect(sayRefusal(sentence, blind).replaceAll(CODE, '')).not.toMatch(/[a-z]{3}/i);
});

it.each([
  ['Failed to fetch', /^Немає зв’язку із сервером\./],
  ['NetworkError when attempting to fetch resource.', /^Немає зв’язку із сервером\./],
  ['Load failed', /^Немає зв’язку із сервером\./],
  [`Unexpected token '<', "<html>" is not valid JSON`, /^Сервер зараз не відповідає\./],
  ['2 errors occurred', /^Знайдено 2 помилки\.$/],
])('says of %j what to do', (sentence, said) => {
  expect(sayRefusal(sentence, ukrainian)).toMatch(said);
});

it('names a field and a choice as the form does', () => {
  expect(en['refused.off']).toContain(`"${en['form.enabled']}"`);
  expect(uk['refused.off']).toContain(`«${uk['form.enabled']}»`);
  expect(uk['refused.secrets']).toContain(`«${uk['secret.keep.none']}»`);
  expect(uk['failed.sealed']).toContain(`«${uk['secret.rotate']}»`);
  expect(uk['refused.enabled']).toBe(`Виберіть «${uk['form.on']}» або «${uk['form.offLabel']}».`);
});

it("leaves somebody else's sentence as it is", () => {
  expect(sayRefusal('Invalid pagination', ukrainian)).toBe('Invalid pagination');
});
