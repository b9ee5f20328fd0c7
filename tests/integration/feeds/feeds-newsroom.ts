import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type BootOptions, type Newsroom } from '../../support/boot';
import { type Factories, type Fields, factories } from '../../support/factories';
import { type Answer, type HttpClient, httpClient } from '../../support/http';
import { type ReadElement, readXml } from '../../support/strict-xml';
import { NOON } from '../../support/noon';

/** A newsroom whose feeds are read by anybody. */
export interface FeedsNewsroom extends Newsroom {
  make: Factories;
  admin: AdminSession;
  /** With a full-access token. */
  desk: HttpClient;
  put(path: string, data: Fields): Promise<void>;
  /** As anybody gets it. */
  ask(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** Reads a feed in XML strictly. */
  xml(path: string): Promise<ReadElement>;
}

/** It is noon there, so that no day ends meanwhile. */
const AT_NOON = { NEWSROOM_TIME_ZONE: NOON, FEEDS_HUBS: 'https://hub.example/' };

/** @param options beside a zone at noon and a hub */
export async function bootFeeds(options: BootOptions = {}): Promise<FeedsNewsroom> {
  const newsroom = await bootNewsroom({ env: AT_NOON, ...options });
  const desk = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  const anybody = httpClient(newsroom.url);
  const ask = (path: string, headers = {}) => anybody.get(path, { headers });
  return {
    ...newsroom,
    desk,
    make: factories(desk),
    admin: await logIn(newsroom),
    ask,
    async put(path, data) {
      const { status, text } = await desk.put(path, { data });
      if (status !== 200) throw new Error(`PUT ${path} was answered with ${status}: ${text}`);
    },
    async xml(path) {
      const { status, text } = await ask(path);
      if (status !== 200) throw new Error(`GET ${path} was answered with ${status}: ${text}`);
      return readXml(text);
    },
  };
}
