import { readEndpointInput, type InputRules } from './endpoint-input';

const isNew: InputRules = { isNew: true, allowedHosts: [], storedHeaders: [] };
const isChange: InputRules = { isNew: false, allowedHosts: [], storedHeaders: ['X-Key'] };
const good = { name: 'Sample Daily', url: 'https://example.com/hooks' };

function paths(body: unknown, rules = isNew): string[] {
  const reading = readEndpointInput(body, rules);
  return reading.ok ? [] : reading.problems.map(({ path }) => path.join('.'));
}

describe('readEndpointInput', () => {
  it('reads all that an endpoint has', () => {
    const body = {
      ...good,
      eventTypes: ['article.*', 'author.deleted'],
      contentTypes: ['article'],
      locales: ['en', 'uk'],
      headers: { 'X-Key': 'a' },
      enabled: false,
      secret: `whsec_${Buffer.alloc(32, 1).toString('base64')}`,
    };
    expect(readEndpointInput(body, isNew)).toEqual({ ok: true, input: body });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a file', { url: 'file:///etc/passwd' }, 'url'],
    ['an integer host', { url: 'http://2130706433' }, 'url'],
    ['a number for an address', { url: 5 }, 'url'],
    ['an unknown event type', { eventTypes: ['article.published', 'page.made'] }, 'eventTypes.1'],
    ['event types that are no list', { eventTypes: 'article.*' }, 'eventTypes'],
    ['an unknown content type', { contentTypes: ['user'] }, 'contentTypes.0'],
    ['no locale', { locales: ['../../x'] }, 'locales.0'],
    ['a header with a line break', { headers: { 'X-A': 'a\nb' } }, 'headers.X-A'],
    ['headers that are a list', { headers: ['a'] }, 'headers'],
    ['a header without a value', { headers: { 'X-A': null } }, 'headers.X-A'],
    ['a secret that is too short', { secret: 'whsec_YWJj' }, 'secret'],
    ['a blank name', { name: '  ' }, 'name'],
    ['a word for enabled', { enabled: 'yes' }, 'enabled'],
    ['an unknown field', { state: 'active' }, 'state'],
    ['a field of every object', { constructor: 'x' }, 'constructor'],
  ])('refuses %s and names the field', (_case, difference, path) => {
    expect(paths({ ...good, ...difference })).toEqual([path]);
  });

  it.each([[null], [[]], ['text'], [undefined]])('refuses %j as a whole', (body) => {
    expect(paths(body)).toEqual(['']);
  });

  it('needs a name and an address, for a new one only', () => {
    expect(paths({})).toEqual(['name', 'url']);
    expect(paths({}, isChange)).toEqual([]);
  });

  it('keeps stored header values, and changes no secret', () => {
    expect(paths({ headers: { 'X-Key': null } }, isChange)).toEqual([]);
    expect(paths({ headers: { 'X-Other': null } }, isChange)).toEqual(['headers.X-Other']);
    expect(paths({ secret: `whsec_${'A'.repeat(44)}` }, isChange)).toEqual(['secret']);
  });
});
