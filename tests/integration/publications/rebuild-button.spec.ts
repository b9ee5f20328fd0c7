import type { PublicationsStatus } from '../../../src/plugins/newsroom/publications-contract';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { type Factories, factories } from '../../support/factories';
import { httpClient } from '../../support/http';
import { waitFor } from '../../support/wait-for';
import { type Desk, newRole, signIn } from '../desk/desk-client';
import { asker } from './asker';
import { settled } from './settled';
import { STORE, storeSizes } from './stored-publications';

const REBUILD = 'plugin::newsroom.publications.rebuild';
const PATH = '/newsroom/publications';

let newsroom: Newsroom;
let make: Factories;
let chief: Desk;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  const { strapi, url } = newsroom;
  make = factories(httpClient(url, await createApiToken(strapi)));
  ({ call: chief } = await signIn(strapi, url, 'strapi-super-admin'));
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => newsroom.stop());

async function status(): Promise<PublicationsStatus> {
  const answer = await chief('GET', `${PATH}/status`);
  expect(answer.status).toBe(200);
  return answer.body.data;
}

async function begin(): Promise<PublicationsStatus> {
  const answer = await chief('POST', `${PATH}/rebuild`, {});
  expect(answer.status).toBe(202);
  return answer.body.data;
}

function ended(): Promise<PublicationsStatus> {
  return waitFor('the end of the rebuild', async () => {
    const now = await status();
    return now.rebuild.state !== 'running' && now;
  });
}

it('is for those whose role allows it, super administrators alone at first', async () => {
  const { strapi, url } = newsroom;
  const statuses = async (role: number | 'strapi-editor'): Promise<number[]> => {
    const { call } = await signIn(strapi, url, role);
    const see = await call('GET', `${PATH}/status`);
    return [see.status, (await call('POST', `${PATH}/rebuild`, {})).status];
  };
  expect(await statuses('strapi-editor')).toEqual([403, 403]);
  expect(await statuses(await newRole(strapi, []))).toEqual([403, 403]);
  expect(await statuses(await newRole(strapi, [{ action: REBUILD }]))).toEqual([200, 202]);
  await ended();
});

it('makes anew what was lost, in the background, once for all who ask meanwhile', async () => {
  const { strapi } = newsroom;
  for (let made = 0; made < 25; made += 1) await make.brief();
  await settled(strapi);
  const before = await storeSizes(asker(strapi));
  await strapi.db.connection('newsroom_publications').update({ document: '{}' });
  const first = await begin();
  expect(first.rebuild).toMatchObject({ state: 'running', finishedAt: null });
  const second = await begin();
  expect(second.rebuild.startedAt).toBe(first.rebuild.startedAt);
  const { stored, marked, rebuild } = await ended();
  expect(rebuild).toMatchObject({ state: 'done', done: stored, total: stored });
  expect(Date.parse(rebuild.finishedAt ?? '')).toBeGreaterThanOrEqual(
    Date.parse(rebuild.startedAt ?? '')
  );
  expect([stored, marked]).toEqual([before[STORE[0] ?? ''], 0]);
  expect(await strapi.db.connection('newsroom_publications').where({ document: '{}' })).toEqual([]);
});

it('says why it has failed, and may be asked for again', async () => {
  const { strapi } = newsroom;
  strapi.log.silent = true;
  const publications = strapi.plugin('newsroom').service('publications');
  jest.spyOn(publications, 'rebuild').mockRejectedValueOnce(new Error('The database is away.'));
  await begin();
  const failed = await ended();
  expect(failed.rebuild).toMatchObject({ state: 'failed', error: 'The database is away.' });
  await begin();
  expect((await ended()).rebuild).toMatchObject({ state: 'done' });
});
