import { edited, undoOf } from './edit';

it('replaces, inserts and takes out, and undoes it', () => {
  const text = 'one two three four';
  const edits = [
    { at: 14, length: 4, text: '' },
    { at: 0, length: 3, text: 'a longer one' },
    { at: 8, length: 0, text: 'new ' },
  ];
  const result = edited(text, edits);
  expect(result).toBe('a longer one two new three ');
  expect(edited(result, undoOf(text, edits))).toBe(text);
});

it('keeps the order of two that are inserted at one place', () => {
  const edits = [
    { at: 1, length: 0, text: '1' },
    { at: 1, length: 0, text: '2' },
  ];
  expect(edited('ab', edits)).toBe('a12b');
  expect(edited('a12b', undoOf('ab', edits))).toBe('ab');
});
