import compiler from 'typescript';

import { withAttributes, withoutAttributes } from './schema-attributes';

const TEXT = `{
  "collectionName": "articles",
  "info": { "description": "a, }" },
  "attributes": {
    "title": { "type": "string" },
    "views": { "type": "integer" }
  }
}
`;

const ADDED = TEXT.replace(
  `"integer" }\n`,
  `"integer" },
    "summary": {
      "type": "text"
    },
    "pinned": {
      "type": "boolean"
    }\n`
);

it('adds attributes at the end, and takes them out again', () => {
  const attributes = { summary: { type: 'text' }, pinned: { type: 'boolean' } };
  expect(withAttributes(compiler, TEXT, attributes)).toBe(ADDED);
  expect(withoutAttributes(compiler, ADDED, ['summary', 'pinned'])).toBe(TEXT);
  expect(withoutAttributes(compiler, ADDED, ['title', 'views', 'summary', 'pinned'])).toBe(
    TEXT.replace(/"attributes": \{[\s\S]*?\n {2}\}/, '"attributes": {\n  }')
  );
});

it('adds to a type that has none', () => {
  expect(withAttributes(compiler, '{ "attributes": {} }', { a: { type: 'text' } })).toBe(
    '{ "attributes": {\n  "a": {\n    "type": "text"\n  }\n} }'
  );
});

it.each(['{', '[]', '{}', '{ "attributes": [] }'])('takes %s for no schema', (text) => {
  expect(withAttributes(compiler, text, {})).toBeNull();
  expect(withoutAttributes(compiler, text, [])).toBeNull();
});
