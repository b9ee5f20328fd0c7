import * as fc from 'fast-check';

/** Texts that have broken some server before: by their length, their letters, or what they mean elsewhere. */
const ODD_TEXTS = [
  ...['', ' ', '0', '-1', '1e309', '9223372036854775808', 'NaN', 'true', 'null', 'undefined'],
  ...['[]', '{}', '%00', '%', '%ff', '..', '../..', '\\', '/', '"', "'; --", '$in', '*', ','],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'id', 'documentId', 'xx', 'uk'],
  ...['2024-02-30', '2024-02-01', '2024-02-01T10:00', '9999-12-31T23:59:59Z', '-000001-01-01'],
  ...[
    'a\u0000b',
    '\u202eabc',
    '\u200b',
    '\ufeff',
    '\ud800',
    '😀',
    'є'.repeat(300),
    'x'.repeat(5000),
  ],
  ...['javascript:alert(1)', '<script>alert(1)</script>', 'https://example.org/', '1,2,3'],
];

export const oddText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ODD_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) }
);

/** JSON of the forms that a field may be given: right ones, and others. */
export function oddJson(names: readonly string[], words: readonly string[]): fc.Arbitrary<unknown> {
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(oddText, fc.constantFrom(...words)),
      fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), fc.double()),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.oneof(fc.constantFrom(...names), oddText), tie('value'), { maxKeys: 6 })
    ),
  }));
  return value;
}
