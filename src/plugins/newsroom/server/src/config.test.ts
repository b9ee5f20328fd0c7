import { english } from '../../domain/languages/english';
import { config } from './config';

const check = (change: object) => () => config.validator({ ...config.default, ...change });

describe('the configuration', () => {
  it('is right as it comes', () => {
    expect(check({})).not.toThrow();
  });

  it.each([
    ['another zone', { timeZone: 'America/St_Johns' }],
    ['UTC', { timeZone: 'UTC' }],
    ['withholding stale audio', { staleAudio: 'withhold' }],
    ["Strapi's own resolvers", { graphqlResolvers: 'strapi' }],
    ['one language', { locales: { uk: 'Українська' } }],
    ['a language of its own', { locales: { pl: 'Polski' }, languages: { pl: english } }],
    ['a locale with the words of another', { locales: { pl: 'Polski' }, languages: { pl: 'en' } }],
    [
      'addresses elsewhere',
      { addresses: { ...config.default.addresses, article: '/n/{day}/{slug}' } },
    ],
  ])('may be %s', (_name, change) => {
    expect(check(change)).not.toThrow();
  });

  it.each([
    ['timezone', { timezone: 'Europe/Kyiv' }, 'newsroom.timezone is not a setting'],
    ['timeZone', { timeZone: 'Kyiv/Europe' }, 'newsroom.timeZone is "Kyiv/Europe"'],
    ['timeZone', { timeZone: '' }, 'NEWSROOM_TIME_ZONE'],
    ['timeZone', { timeZone: '+02:00' }, 'newsroom.timeZone'],
    ['timeZone', { timeZone: 2 }, 'newsroom.timeZone is 2'],
    ['wordsPerMinute', { wordsPerMinute: 0 }, 'newsroom.wordsPerMinute'],
    ['wordsPerMinute', { wordsPerMinute: '200' }, 'newsroom.wordsPerMinute'],
    ['dayLimit', { dayLimit: 1.5 }, 'newsroom.dayLimit'],
    ['staleAudio', { staleAudio: 'hide' }, 'newsroom.staleAudio must be "flag" or "withhold"'],
    ['graphqlResolvers', { graphqlResolvers: 'fast' }, 'NEWSROOM_GRAPHQL_RESOLVERS'],
    ['mediaOrigin', { mediaOrigin: 'https://media.example.org/files' }, 'UPLOADS_ORIGIN'],
    ['mediaOrigin', { mediaOrigin: 'media.example.org' }, 'UPLOADS_ORIGIN'],
    ['disclosures', { disclosures: { uk: 'Речення' } }, 'newsroom.disclosures'],
    ['disclosures', { disclosures: { en: ' ' } }, 'newsroom.disclosures'],
    ['disclosures', { disclosures: null }, 'newsroom.disclosures'],
    ['addresses', { addresses: { article: '/{title}' } }, 'newsroom.addresses.article'],
    ['addresses', { addresses: undefined }, 'newsroom.addresses.author: It must be a text.'],
    ['locales', { locales: { en: 1 } }, 'newsroom.locales'],
    ['locales', { locales: { pl: 'Polski' } }, 'newsroom.locales has "pl", which has no language'],
    ['languages', { languages: null }, 'newsroom.languages must map'],
    [
      'languages',
      { languages: { pl: { ...english, authors: [] } } },
      'newsroom.languages.pl is not',
    ],
    ['languages', { languages: { pl: 'xx' } }, 'newsroom.languages.pl follows "xx"'],
    ['setUp', { setUp: { locales: ['pl'] } }, 'newsroom.setUp.locales'],
    ['contentTypes', { contentTypes: {} }, 'newsroom.contentTypes.photo'],
  ])('names the key that is wrong: %s', (_key, change, words) => {
    expect(check(change)).toThrow(words);
  });

  it('says everything that is wrong at once', () => {
    expect(check({ timeZone: 'x', dayLimit: 0 })).toThrow(/newsroom\.timeZone.*newsroom\.dayLimit/);
  });
});
