import { Collected } from './collected';

const statement = { sql: 'select', bindings: [], found: 'rows', tags: ['a'], bytes: 0 };

it('takes what went into its parts', () => {
  const [whole, part] = [new Collected(), new Collected()];
  part.tell(['told']);
  part.tags.add('seen');
  part.see(statement);
  whole.take(part);
  expect(whole).toEqual(part);
});

it('says when there is more than it knows', () => {
  const collected = new Collected();
  for (let count = 0; count < 300; count += 1) collected.see(statement);
  expect(collected.isWhole).toBe(true);
  for (let count = 0; count < 300; count += 1) collected.see(statement);
  expect([collected.isWhole, collected.evidence.length]).toEqual([false, 301]);
});
