import { newsroom as services } from '../../../src/plugins/newsroom/contract';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { factories } from '../../support/factories';
import { httpClient } from '../../support/http';

const MANY = 300;

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await bootNewsroom();
});
afterAll(() => newsroom.stop());

it('a reader is answered while publications are made anew', async () => {
  const { strapi, url } = newsroom;
  const make = factories(httpClient(url, await createApiToken(strapi)));
  for (let made = 0; made < MANY; made += 1) await make.author();
  const { documentId } = await make.article();
  await services(strapi, 'publications').settled();

  let left = Number.POSITIVE_INFINITY;
  const rebuilt = services(strapi, 'publications').rebuild((done, all) => {
    left = all - done;
  });
  const { status } = await httpClient(url).get(`/api/articles/${documentId}?populate=*`);
  expect([status, left > 0]).toEqual([200, true]);
  await rebuilt;
  expect(left).toBe(0);
});
