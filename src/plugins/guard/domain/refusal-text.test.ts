import { refusalText } from './refusal-text';

it.each([
  ['full', 'under way', 507, /disk of the database is full, so nothing was saved.*free space/],
  ['full', 'at its end', 507, /disk of the database is full/],
  ['readOnly', 'under way', 503, /only be read.*Save again later/],
  ['files', 'at its end', 503, /cannot read or write its files/],
  ['busy', 'under way', 503, /Try again in a moment/],
  ['busy', 'at its end', 503, /did not keep this change.*Save again/],
  ['lost', 'under way', 503, /cannot be reached.*Try again/],
  ['lost', 'unknown', 503, /Look whether it is there before you save it again/],
  [null, 'at its end', 503, /did not keep this change, so nothing was saved\. Save again/],
] as const)('says what to do: %s, %s', (kind, progress, status, message) => {
  const text = refusalText(kind, progress);
  expect(text.status).toBe(status);
  expect(text.message).toMatch(message);
  expect(text.name).toBe(status === 507 ? 'InsufficientStorageError' : 'ServiceUnavailableError');
});
