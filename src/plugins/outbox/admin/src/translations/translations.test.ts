import { ENGLISH_REFUSALS } from '../refusals/english-refusals';
import en from './en.json';
import uk from './uk.json';

const english: Record<string, string> = { ...en, ...ENGLISH_REFUSALS };
const ukrainian: Record<string, string> = uk;

it('says the same in Ukrainian as in English, no more and no less', () => {
  expect(Object.keys(uk)).toEqual(Object.keys(english));
});

it.each(Object.keys(english))('fills in the same values in both languages of %s', (key) => {
  expect(valuesOf(ukrainian[key])).toEqual(valuesOf(english[key]));
});

/** What stays English in any language: names in addresses, requests and settings. */
const CODE =
  /https?|[A-Z]+_[A-Z_]+|ASCII|HTTP|JSON|base64|Ctrl|whsec_|article\.[a-z*]+|live-brief|article|author|photo|\buk\b|plural|one|few|many|other|CDN|VCL|PURGE|xkey|Fastly(?:-Key)?|Cloudflare|Varnish|Authorization: Bearer|[A-Z]+-ID|TOKEN|\/(?:service|zones|purge(?:_cache)?)\b/g;

it.each(Object.keys(uk))('leaves no English words in the Ukrainian %s', (key) => {
  const words = ukrainian[key]
    ?.replaceAll(/\{\w+(?:, (?:select|plural),|\})|\b\w+ (?=\{)/g, '')
    .replaceAll(CODE, '');
  expect(words).not.toMatch(/[a-z]{3}/i);
});

function valuesOf(text = ''): string[] {
  const names = [...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => name);
  return [...new Set(names)].toSorted();
}
