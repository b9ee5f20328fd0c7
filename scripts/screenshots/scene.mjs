/**
 * What the samples lack, because it depends on the day: today's briefs, a draft dated ahead and a downstream publisher.
 *
 * @param {{ url: string, email: string, password: string, strapi: object }} studio
 * @returns {Promise<{ article: string, photo: string }>} the documents that the pictures show
 */
export async function prepareScene({ url, email, password, strapi }) {
  const call = await signedIn(url, { email, password });
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
  return {
    article: await documentId(strapi, 'api::article.article', { locale: 'en', audioTrack: {} }),
    photo: await documentId(strapi, 'api::photo.photo', { distributor: { $notNull: true } }),
  };
}

const BRIEFS = [
  ['Council publishes the winter timetable', 'Trams run every six minutes from Monday.'],
  ['Prykladna bridge open again after inspection', 'Traffic moves in both directions.'],
  ['Zrazkiv museum opens late tonight', 'Admission is free until 11 p.m.'],
].map(([title, text], index) => ({ title, text, keyEvent: index === 1 }));

const UKRAINIAN = { title: 'Міст у Зразкові знову відкрито', text: 'Рух в обидва боки.' };

async function documentId(strapi, uid, where) {
  const first = await strapi.db.query(uid).findOne({ where, orderBy: { id: 'asc' } });
  const any = first ?? (await strapi.db.query(uid).findOne({ orderBy: { id: 'asc' } }));
  return any.documentId;
}

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
  return (path, body) => post(path, body, { authorization: `Bearer ${data.token}` });
}
