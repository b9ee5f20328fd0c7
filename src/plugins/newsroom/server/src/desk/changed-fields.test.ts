import type { DeskInput } from '../../../desk-contract';
import { paragraphBlocks } from '../../../domain/plain-body';
import { changedFields } from './changed-fields';
import type { BriefVersion } from './versions';

const draft = {
  title: 'Bridge reopens',
  body: paragraphBlocks('One.\n\nTwo.'),
  datePublished: new Date('2024-02-01T15:25:00.000Z'),
  article: { documentId: 'story', title: 'The bridge' },
  leadPhoto: { documentId: 'photo' },
  pinned: true,
  keyEvent: null,
} as unknown as BriefVersion;

const asStored: DeskInput = {
  title: 'Bridge reopens',
  text: 'One.\n\nTwo.',
  datePublished: '2024-02-01T15:25:00.000Z',
  article: 'story',
  leadPhoto: 'photo',
  pinned: true,
  keyEvent: false,
};

it('finds no change in what is sent as it is stored', () => {
  expect(changedFields(asStored, draft, 'Europe/Kyiv')).toEqual({});
});

it.each<[DeskInput]>([
  [{ title: '' }],
  [{ text: '' }],
  [{ datePublished: null }],
  [{ datePublished: '2024-02-01T17:26' }],
  [{ datePublished: 'soon' }],
  [{ article: null }],
  [{ leadPhoto: 'other' }],
  [{ pinned: false }],
  [{ keyEvent: true }],
])('finds the change %j', (change) => {
  expect(changedFields({ ...asStored, ...change }, draft, 'Europe/Kyiv')).toEqual(change);
});

it("reads a wall clock as the newsroom's", () => {
  expect(changedFields({ datePublished: '2024-02-01T17:25' }, draft, 'Europe/Kyiv')).toEqual({});
});

it('takes any text for a change of a body that is more than text', () => {
  const linked = { ...draft, body: [{ type: 'heading', children: [] }] } as unknown as BriefVersion;
  expect(changedFields({ text: '' }, linked, 'Europe/Kyiv')).toEqual({ text: '' });
});
