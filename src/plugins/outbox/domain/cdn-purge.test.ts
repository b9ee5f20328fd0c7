import { CDN_PURGES } from './cdn-purge';
import { endpointKind, isCdn } from './endpoint-kind';
import { purgeTags } from './purge-tags';

const tags = purgeTags('live-brief.published', 'a1');

it('names the document, and its type', () => {
  expect(tags).toEqual(['live-brief', 'live-brief:a1']);
});

it('asks each CDN as it is asked by its documentation', () => {
  expect(CDN_PURGES.fastly.request(tags)).toMatchObject({
    method: 'POST',
    body: '{"surrogate_keys":["live-brief","live-brief:a1"]}',
  });
  expect(CDN_PURGES.cloudflare.request(tags)).toMatchObject({
    method: 'POST',
    body: '{"tags":["live-brief","live-brief:a1"]}',
  });
  expect(CDN_PURGES.varnish.request(tags)).toEqual({
    method: 'PURGE',
    headers: { xkey: 'live-brief live-brief:a1' },
    body: '',
  });
});

it.each<[string, boolean]>([
  ['{"success":true,"errors":[]}', true],
  ['{"success": true}', true],
  ['{"success":false,"errors":[{"message":"\\"success\\":true"}]}', false],
  ['', false],
])('takes Cloudflare’s %s for done: %s', (text, expected) => {
  expect(CDN_PURGES.cloudflare.isDone(text)).toBe(expected);
});

it('takes what is stored without a kind, or with one that is gone, for a webhook', () => {
  expect([null, undefined, 'akamai', 'fastly'].map(endpointKind)).toEqual([
    'webhook',
    'webhook',
    'webhook',
    'fastly',
  ]);
  expect([isCdn('webhook'), isCdn('varnish')]).toEqual([false, true]);
});
