import { bootNewsroom, type Newsroom } from '../../support/boot';
import { factories, type Factories } from '../../support/factories';
import type { Json } from '../../support/http';
import { WAYS, type WaysIn, waysIn } from './ways-in';

let newsroom: Newsroom;
let ways: WaysIn;
let make: Factories;
beforeAll(async () => {
  newsroom = await bootNewsroom();
  ways = await waysIn(newsroom);
  make = factories(ways.rest);
});
afterAll(() => newsroom.stop());

const undated = { kind: 'correction', text: 'It was Tuesday.' };
const old = { kind: 'update', text: 'One more was found.', date: '2024-02-02T12:00:00+02:00' };

interface Story {
  data: { correctionNotes: Json[]; corrections: Json[] };
}

async function notes(id: string, query = ''): Promise<Json[]> {
  const { body } = await ways.rest.get<Story>(`/api/articles/${id}${query}`);
  return body.data.correctionNotes;
}

/** Whether the date is of this test. */
function isNow({ date }: Json): boolean {
  return date !== null && Date.now() - Date.parse(date.utc) < 300_000;
}

describe.each(WAYS)('a correction without a date, by %s', (way) => {
  it('gets the moment in which it is published', async () => {
    const { documentId } = await make.article();
    const corrections = [old, undated];
    await ways[way].update('article', documentId, { corrections });
    const draft = await notes(documentId, '?status=draft');
    expect(draft[0]).toMatchObject({ date: null, line: 'Correction: It was Tuesday.' });
    expect(await notes(documentId)).toEqual([]);

    const stored = await ways.rest.get<Story>(
      `/api/articles/${documentId}?status=draft&populate=corrections`
    );
    const rows = stored.body.data.corrections.map(({ id }) => ({ id }));
    const published = await ways[way].update(
      'article',
      documentId,
      { title: `Corrected by ${way}`, corrections: way === 'REST' ? rows : corrections },
      { status: 'published' }
    );
    expect(published.paths).toEqual([]);
    const [newest, other] = await notes(documentId);
    expect(newest).toMatchObject({ kind: 'correction', text: 'It was Tuesday.' });
    expect(isNow(newest)).toBe(true);
    expect(other.line).toBe('Update, February 2, 2024: One more was found.');
  });
});

it('gets it too where the stored draft is published, in its own language', async () => {
  const { documentId } = await make.article({ corrections: [old, undated] }, '?status=draft');
  await make.author();
  await ways.rest.put(`/api/articles/${documentId}?locale=uk&status=draft`, {
    data: { title: 'Міст', body: [], corrections: [old] },
  });
  await newsroom.strapi.documents('api::article.article').publish({ documentId });
  const [newest] = await notes(documentId);
  expect(isNow(newest)).toBe(true);
  const again = await notes(documentId, '?status=draft');
  expect(again[0].date).toEqual(newest.date);

  await newsroom.strapi.documents('api::article.article').publish({ documentId });
  expect((await notes(documentId))[0].date).toEqual(newest.date);
  const [uk] = await notes(documentId, '?locale=uk&status=draft');
  expect(uk).toMatchObject({
    label: 'Оновлення',
    line: 'Оновлення, 2 лютого 2024: One more was found.',
  });
});

it('keeps the date of a correction that a publish does not mention', async () => {
  const { documentId } = await make.article({ corrections: [old, undated] });
  const before = await notes(documentId);
  await ways.rest.put(`/api/articles/${documentId}`, { data: { summary: 'Another summary.' } });
  expect(await notes(documentId)).toEqual(before);
});

it('is the same in GraphQL, and no client may send the notes', async () => {
  const { documentId } = await make.article({ corrections: [old, undated] });
  const { data } = await ways.graphql(
    `{ article(documentId: "${documentId}") { correctionNotes { kind label text line date { utc local timeZone day date time display } } } }`
  );
  expect(data.article.correctionNotes).toEqual(
    (await notes(documentId)).map((note) => expect.objectContaining(note))
  );
  const sent = await ways.REST.update('article', documentId, { correctionNotes: [] });
  expect(sent.documentId).toBeNull();
});

it('says when the lead photo was taken', async () => {
  const photo = await make.photo({ takenAt: '2024-02-01T17:25' });
  const { documentId } = await make.article({ leadPhoto: photo.documentId });
  const { body } = await ways.rest.get(`/api/articles/${documentId}`);
  expect(body.data.photo.taken).toMatchObject({
    local: '2024-02-01T17:25:00+02:00',
    display: 'February 1, 2024 5:25 PM',
  });
});
