import { mergeAttributes, mergeSchema } from './schema-merge';

const TEXT = { type: 'string' };

it('adds what is new, and takes the pack’s changes of what the project left alone', () => {
  const base = { info: { displayName: 'A' }, attributes: { title: TEXT } };
  const host = { info: { displayName: 'A' }, attributes: { title: TEXT, own: TEXT } };
  const pack = {
    info: { displayName: 'B' },
    indexes: [1],
    attributes: { title: { ...TEXT, maxLength: 5 }, slug: TEXT },
  };
  expect(mergeSchema(base, host, pack)).toEqual({
    schema: {
      info: { displayName: 'B' },
      indexes: [1],
      attributes: { title: { ...TEXT, maxLength: 5 }, own: TEXT, slug: TEXT },
    },
    kept: [],
  });
});

it('never drops a column or a table', () => {
  const base = {
    collectionName: 'a',
    attributes: { title: TEXT, old: TEXT, of: { type: 'relation', target: 'x' } },
  };
  const pack = {
    collectionName: 'b',
    attributes: { title: { type: 'text' }, of: { type: 'relation', target: 'y' } },
  };
  const { schema, kept } = mergeSchema(base, structuredClone(base), pack);
  expect(schema).toEqual(base);
  expect(kept).toEqual([
    'collectionName: the pack has "b" now.',
    'attributes.title: the pack has {"type":"text"} now.',
    'attributes.old: the pack does not need it any more. It stays for what it holds.',
    'attributes.of: the pack has {"type":"relation","target":"y"} now.',
  ]);
});

it('keeps what the project has changed, and says where the pack has too', () => {
  const base = { title: { ...TEXT, maxLength: 1, minLength: 1 }, gone: TEXT, mine: TEXT };
  const host = { title: { ...TEXT, maxLength: 2, minLength: 1 }, mine: { type: 'text' } };
  const pack = {
    title: { ...TEXT, maxLength: 3, minLength: 2 },
    gone: { ...TEXT, min: 1 },
    mine: TEXT,
  };
  expect(mergeAttributes(base, host, pack)).toEqual({
    schema: { title: { ...TEXT, maxLength: 2, minLength: 2 }, mine: { type: 'text' } },
    kept: [
      'attributes.title.maxLength: both have changed it.',
      'attributes.gone: you took it out, and the pack has changed it.',
    ],
  });
});

it('leaves out what the project took out, where the pack has nothing new', () => {
  expect(mergeAttributes({ a: TEXT }, {}, { a: TEXT })).toEqual({ schema: {}, kept: [] });
});
