import type { DeskForm, DeskPhoto } from '../../../../desk-contract';
import type { Say } from '../../translations/message';
import { registerTranslations } from '../../translations/register-translations';
import { answerProblems, formProblems } from './desk-problems';

beforeAll(() => registerTranslations({ locales: ['en'] }, {}));

const say: Say = (key) => key;
const form: DeskForm = {
  title: 'Bridge reopens',
  text: 'Text.',
  datePublished: null,
  article: null,
  leadPhoto: null,
  pinned: false,
  keyEvent: false,
};
const photo: DeskPhoto = {
  documentId: 'p',
  name: 'Bridge',
  alternativeText: null,
  credit: 'Photo by Sample Person',
  isExpired: false,
  thumbnail: null,
};

it.each<[string, Partial<DeskForm>, object]>([
  ['nothing', {}, {}],
  ['an empty headline', { title: ' ' }, { title: 'desk.error.title' }],
  ['an empty text', { text: '\n\n' }, { text: 'desk.error.text' }],
  ['no text that belongs to the full editor', { text: null }, {}],
  ['half a time', { datePublished: '2024-02-01T' }, { datePublished: 'desk.error.time' }],
  [
    'a time still to be chosen',
    { datePublished: '2026-10-25T03:30' },
    { datePublished: 'desk.error.time' },
  ],
  ['no whole time', { datePublished: '2024-02-01T15:25:00.000Z' }, {}],
  [
    'no photo without credit, which may have been given one since',
    { leadPhoto: { ...photo, credit: null } },
    {},
  ],
])('finds fault with %s', (_, change, errors) => {
  expect(formProblems({ ...form, ...change }, say)).toEqual(errors);
});

it.each<[string, unknown, object]>([
  ['no connection', new TypeError('Failed to fetch'), { general: 'desk.error.network' }],
  ['nothing at all', undefined, { general: 'desk.error.network' }],
  ['a session that is over', { status: 401 }, { general: 'desk.error.signed-out' }],
  ['a right taken away', { status: 403 }, { general: 'desk.error.forbidden' }],
  ['a brief taken away', { status: 404 }, { general: 'desk.error.gone' }],
  [
    'a colleague who was faster',
    {
      status: 409,
      message: 'Changed.',
      details: { errors: [{ path: [], message: 'Changed.', code: 'desk.changed', values: {} }] },
    },
    { general: 'refusal.desk.changed', isConflict: true },
  ],
  ['a broken server', { status: 500, message: 'x' }, { general: 'desk.error.server' }],
  ['a refusal without fields', { status: 400, message: 'No.' }, { general: 'No.' }],
  [
    'refused fields, the first word on each',
    refusal([['body'], 'Write.'], [['leadPhoto', 'credit'], 'Credit.'], [['body'], 'Again.']),
    { fields: { text: 'Write.', leadPhoto: 'Credit.' }, general: null },
  ],
  [
    "the server's own refusals, in the editor's language",
    refusal(
      [['article'], 'Gone.', 'desk.story-gone'],
      [['leadPhoto'], 'No credit.', 'photo.credit-missing']
    ),
    {
      fields: {
        article: 'refusal.desk.story-gone',
        leadPhoto: 'refusal.photo.credit-missing',
      },
    },
  ],
  [
    'what only an outdated page sends',
    refusal([['text'], 'Send a text.', 'form.text'], [['slug'], 'Leave out.', 'field.unknown']),
    { fields: { text: 'refusal.outdated' }, general: 'refusal.outdated' },
  ],
  [
    'fields that the composer does not show',
    refusal([['slug'], 'Slug.'], [['credits', 0], 'Name.']),
    { fields: {}, general: 'Slug. Name.' },
  ],
])('explains %s', (_, error, problems) => {
  expect(answerProblems(error, say)).toMatchObject(problems);
});

function refusal(...errors: Array<[Array<string | number>, string, string?]>) {
  return {
    status: 400,
    message: `${errors.length} errors occurred`,
    details: { errors: errors.map(([path, message, code]) => ({ path, message, code })) },
  };
}
