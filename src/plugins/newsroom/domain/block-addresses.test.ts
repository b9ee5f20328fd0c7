import { blockAddressProblems, withoutBadAddresses } from './block-addresses';

const text = { type: 'text', text: 'word' };
const link = (url: string) => ({ type: 'link', url, children: [text] });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
const image = (fields: object) => ({ type: 'image', image: fields, children: [text] });
const BAD = 'javascript:alert(1)';

it('keeps a good body as it is', () => {
  const body = [paragraph(text, link('https://a.example/')), image({ url: '/uploads/a.jpg' })];
  expect(withoutBadAddresses(body)).toBe(body);
});

it('makes of a bad link its text, at any depth', () => {
  const item = (...children: object[]) => ({ type: 'list-item', children });
  const list = { type: 'list', format: 'ordered', children: [item(link(BAD)), item(text)] };
  expect(withoutBadAddresses([paragraph(link(BAD), link('/a')), list])).toEqual([
    paragraph(text, link('/a')),
    { ...list, children: [item(text), item(text)] },
  ]);
  expect(blockAddressProblems([list]).map(({ path }) => path)).toEqual([
    [0, 'children', 0, 'children', 0, 'url'],
  ]);
});

it.each([
  { url: BAD },
  { url: '/a.jpg', previewUrl: 'data:text/html,x' },
  { url: '/a.jpg', formats: { small: { url: BAD } } },
])('takes an image away: %j', (fields) => {
  expect(withoutBadAddresses([image(fields), paragraph(text)])).toEqual([paragraph(text)]);
});

it.each([null, undefined, 'text', 5, [null, 5, 'x'], [{ url: BAD }]])(
  'never throws: %j',
  (body) => {
    expect(() => withoutBadAddresses(body)).not.toThrow();
  }
);
