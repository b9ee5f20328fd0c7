import { encode, HEARTBEAT } from './sse';

it('encodes each field on its line, and ends with an empty one', () => {
  const message = encode({ retry: 2000, id: '42', event: 'published', data: '{"a":1}' });
  expect(message).toBe('retry: 2000\nid: 42\nevent: published\ndata: {"a":1}\n\n');
});

it('encodes an id alone, which only moves the reader', () => {
  expect(encode({ id: '42' })).toBe('id: 42\n\n');
});

it.each(['a\nb', 'a\r\nb', 'a\rb'])('splits data at every kind of line end: %j', (data) => {
  expect(encode({ data })).toBe('data: a\ndata: b\n\n');
});

it('keeps empty data', () => {
  expect(encode({ data: '' })).toBe('data: \n\n');
});

it.each(['a\nb', 'a\rb', 'a\0b', '\n'])(
  'refuses an id or a type of more than one line: %j',
  (text) => {
    expect(() => encode({ id: text })).toThrow(TypeError);
    expect(() => encode({ event: text })).toThrow(TypeError);
  }
);

it('has a heartbeat that no reader takes for a message', () => {
  expect(HEARTBEAT.startsWith(':')).toBe(true);
});
