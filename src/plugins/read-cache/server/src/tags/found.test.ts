import { fingerprintOf, foundIn } from './found';

const fingerprint = (rows: unknown[]) => fingerprintOf(foundIn({ rows }));

it('tells other rows, and another order of them, by their fingerprint', () => {
  const rowsOf = () => [{ id: 1, at: new Date(0), bytes: Buffer.from('a') }, { id: 2 }];
  const rows = rowsOf();
  expect(fingerprint(rows)).toBe(fingerprint(rowsOf()));
  expect(fingerprint(rows)).not.toBe(fingerprint([...rows.slice(1), { id: 1 }]));
  expect(fingerprint(rows)).not.toBe(fingerprint(rows.toReversed()));
  expect(fingerprint([{ id: 1n }])).toBeNull();
  expect(fingerprintOf({ kind: 'unseen' })).toBeNull();
});

it('tells long texts, and where one ends and the next begins', () => {
  const [a, b] = ['a'.repeat(500), 'b'.repeat(500)];
  const all = [
    [{ one: a, two: b }],
    [{ one: b, two: a }],
    [{ one: `${a}b`, two: b.slice(1) }],
    [{ one: a }, { two: b }],
    [{ one: a + b }],
    [{ one: { length: 500 }, two: b }],
  ].map(fingerprint);
  expect(new Set(all).size).toBe(all.length);
  expect(fingerprint([{ one: a, two: b }])).toBe(all[0]);
});
