import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { writeChanges } from './write-changes';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-test-'));
  fs.mkdirSync(path.join(folder, 'src/api/old/routes'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'src/api/old/routes/old.js'), 'old');
  fs.writeFileSync(path.join(folder, 'changed.js'), 'before', { mode: 0o640 });
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const CHANGES = [
  { file: 'src/api/new/routes/new.js', before: null, after: 'new' },
  { file: 'changed.js', before: 'before', after: 'after' },
  { file: 'src/api/old/routes/old.js', before: 'old', after: null },
];

function files(): Record<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names
      .filter((name) => fs.statSync(path.join(folder, name)).isFile())
      .map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')])
  );
}

it('writes, changes and deletes, and puts all of it back', () => {
  const before = files();
  const putBack = writeChanges(folder, CHANGES);
  expect(files()).toEqual({ 'src/api/new/routes/new.js': 'new', 'changed.js': 'after' });
  expect(fs.existsSync(path.join(folder, 'src/api/old'))).toBe(false);
  expect(fs.statSync(path.join(folder, 'changed.js')).mode.toString(8)).toMatch(/640$/);
  putBack();
  expect(files()).toEqual(before);
});

it('puts back what it wrote where a write fails', () => {
  const before = files();
  // A folder cannot be where a file is.
  const blocked = { file: 'changed.js/x.js', before: null, after: 'x' };
  expect(() => writeChanges(folder, [...CHANGES, blocked])).toThrow(
    /^changed\.js\/x\.js could not be written \(.*\)\. What was written before it was put back\.$/
  );
  expect(files()).toEqual(before);
});

it('writes nothing where a file is another one by now', () => {
  const before = files();
  fs.writeFileSync(path.join(folder, 'changed.js'), 'meanwhile');
  expect(() => writeChanges(folder, CHANGES)).toThrow('changed.js changed meanwhile.');
  expect(files()).toEqual({ ...before, 'changed.js': 'meanwhile' });
});
