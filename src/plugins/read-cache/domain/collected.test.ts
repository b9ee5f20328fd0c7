import { Collected } from './collected';

const statement = { sql: 'select', bindings: [], found: 'rows', tags: ['a'], bytes: 0 };

it('takes what went into its parts', () => {
  const [whole, part] = [new Collected(), new Collected()];
  part.tell(() => ['told']);
  part.add('seen');
  part.see(statement);
  whole.take(part);
  expect([whole.tags, whole.told, whole.evidence]).toEqual([
    new Set(['seen', 'told']),
    new Set(['told']),
    [statement],
  ]);
});

it('asks for tags when they are wanted, and once', () => {
  const collected = new Collected();
  let asked = 0;
  collected.tell(() => [`asked ${(asked += 1)}`]);
  expect(asked).toBe(0);
  expect([...collected.tags, ...collected.told, ...collected.tags]).toEqual(
    Array.from({ length: 3 }, () => 'asked 1')
  );
});

it('says when there is more than it knows', () => {
  const collected = new Collected();
  for (let count = 0; count < 300; count += 1) collected.see(statement);
  expect(collected.isWhole).toBe(true);
  for (let count = 0; count < 300; count += 1) collected.see(statement);
  expect([collected.isWhole, collected.evidence.length]).toEqual([false, 301]);
});
