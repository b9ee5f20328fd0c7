import fs from 'node:fs';

/**
 * What the samples lack, because it depends on the day or stands for a mistake: today's briefs, a draft dated ahead, a
 * downstream publisher, rights that end soon, and a photo whose file credits somebody else than its form.
 *
 * @param {{ url: string, email: string, password: string, strapi: object }} studio
 * @returns {Promise<{ article: string, photo: string }>} the documents that the pictures show
 */
export async function prepareScene({ url, email, password, strapi }) {
  const { call, upload } = await signedIn(url, { email, password });
  for (const data of BRIEFS) await call('/newsroom/desk/briefs?locale=en', { data });
  await call('/newsroom/desk/briefs?locale=uk', { data: UKRAINIAN });
  await call('/content-manager/collection-types/api::article.article?locale=en', {
    title: 'What the new tram timetable means for commuters',
    datePublished: new Date(Date.now() + 20 * 3_600_000).toISOString(),
  });
  await call('/outbox/endpoints', {
    name: 'Sample Wire',
    url: 'https://hooks.wire.example/newsroom',
    eventTypes: ['article.*', 'live-brief.*'],
  });
  const { data: photo } = await call('/content-manager/collection-types/api::photo.photo', {
    ...PHOTO,
    image: await upload(FULL_JPEG),
  });
  return { article: await storyWithEverything(strapi), photo: photo.documentId };
}

/** Its agency and caption are those of the file; the file names another photographer. */
const PHOTO = {
  name: 'The commander',
  alternativeText: 'A soldier in a snowy street',
  photographer: 'Pia Sample',
  agency: 'Sample Images Ukraine',
};
const FULL_JPEG = new URL('../../tests/fixtures/photo/full.jpg', import.meta.url);

/** An article with audio and a photo, whose rights end within the days that the panel warns of. */
async function storyWithEverything(strapi) {
  const story = await strapi.db.query('api::article.article').findOne({
    where: {
      locale: 'en',
      audioTrack: { id: { $notNull: true } },
      leadPhoto: { id: { $notNull: true } },
    },
    orderBy: { id: 'asc' },
    populate: { leadPhoto: { select: ['documentId'] } },
  });
  const inFiveDays = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  await strapi.documents('api::photo.photo').update({
    documentId: story.leadPhoto.documentId,
    data: { rightsExpire: inFiveDays },
  });
  return story.documentId;
}

const BRIEFS = [
  ['Council publishes the winter timetable', 'Trams run every six minutes from Monday.'],
  ['Prykladna bridge open again after inspection', 'Traffic moves in both directions.'],
  ['Zrazkiv museum opens late tonight', 'Admission is free until 11 p.m.'],
].map(([title, text], index) => ({ title, text, keyEvent: index === 1 }));

const UKRAINIAN = { title: 'Міст у Зразкові знову відкрито', text: 'Рух в обидва боки.' };

async function signedIn(url, credentials) {
  const post = async (path, body, headers = {}) => {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`POST ${path} was answered with ${text}`);
    return JSON.parse(text);
  };
  const { data } = await post('/admin/login', credentials);
  const authorization = `Bearer ${data.token}`;
  return {
    call: (path, body) => post(path, body, { authorization }),
    /** @returns the id of the file in the media library */
    upload: async (file) => {
      const body = new FormData();
      body.append(
        'files',
        new Blob([fs.readFileSync(file)], { type: 'image/jpeg' }),
        'commander.jpg'
      );
      const response = await fetch(`${url}/upload`, {
        method: 'POST',
        headers: { authorization },
        body,
      });
      const [{ id }] = await response.json();
      return id;
    },
  };
}
