import type { DeskForm } from '../../../../desk-contract';
import {
  deskChanges,
  deskInput,
  deskScope,
  draftKey,
  emptyForm,
  isUntouched,
  readKept,
} from './desk-draft';

const story = { documentId: 's', title: 'The bridge' };

it('sends choices by their ids, and no text that the desk may not write', () => {
  expect(deskInput({ ...emptyForm(story), title: 'T', text: 'Text.' })).toEqual({
    title: 'T',
    text: 'Text.',
    datePublished: null,
    article: 's',
    leadPhoto: null,
    pinned: false,
    keyEvent: false,
  });
  expect(deskInput({ ...emptyForm(null), text: null })).not.toHaveProperty('text');
});

it.each<[string, Partial<DeskForm>, object]>([
  ['nothing when nothing has changed', {}, {}],
  ['a headline alone', { title: 'Better' }, { title: 'Better' }],
  ['a pin taken away', { pinned: false }, { pinned: false }],
  ['a story taken away', { article: null }, { article: null }],
  ['another story', { article: { documentId: 'x', title: 'X' } }, { article: 'x' }],
  ['not the same story under a new title', { article: { documentId: 's', title: 'New' } }, {}],
  ['no text that the desk may not write', { text: null }, {}],
])('sends of an edit %s', (_, change, sent) => {
  const before = { ...emptyForm(story), title: 'T', text: 'Text.', pinned: true };
  expect(deskChanges({ ...before, ...change }, before)).toEqual(sent);
});

it('keeps drafts of people, languages and days apart', () => {
  const keys = [
    draftKey('1', deskScope('en', '2024-02-01')),
    draftKey('2', deskScope('en', '2024-02-01')),
    draftKey('1', deskScope('uk', '2024-02-01')),
    draftKey('1', deskScope('en', '2024-02-02')),
    draftKey('1', deskScope('en', undefined)),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

it('gives back what it kept', () => {
  const kept = { form: { ...emptyForm(story), title: 'Half a head' }, version: 'v' };
  expect(readKept(JSON.stringify(kept))).toEqual(kept);
});

it('fills in fields that an older version did not know', () => {
  expect(readKept('{"form":{"title":"T"}}')).toEqual({
    form: { ...emptyForm(null), title: 'T' },
    version: null,
  });
});

it.each([[null], ['{'], ['null'], ['5'], ['{"form":null}'], ['{"form":{"title":5}}']])(
  'finds no draft in %p',
  (stored) => {
    expect(readKept(stored)).toBeNull();
  }
);

it.each([
  ['the same', {}, true],
  ['a word', { title: 'T' }, false],
  ['a tick', { pinned: true }, false],
  ['another story', { article: { documentId: 'x', title: '' } }, false],
  ['the same story under a new title', { article: { documentId: 's', title: 'New' } }, true],
])('knows whether %s is work', (_, change, untouched) => {
  expect(isUntouched({ ...emptyForm(story), ...change }, emptyForm(story))).toBe(untouched);
});
