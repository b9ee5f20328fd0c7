import { createRequire } from 'node:module';
import path from 'node:path';
import type { Readable } from 'node:stream';

import { type AdminSession, logIn } from '../../support/admin-session';
import { bootNewsroom, type Newsroom, WITH_RECEIVERS } from '../../support/boot';
import { type Downstream, downstream } from '../../support/downstream';
import { type Receiver, startReceiver } from '../../support/receiver';
import { root } from '../../support/root';

/** What `strapi export`, `import` and `transfer` are made of. */
interface Transfer {
  strapi: {
    providers: {
      createLocalStrapiSourceProvider(options: object): Provider & {
        createEntitiesReadStream(): Promise<Readable>;
        createConfigurationReadStream(): Readable | Promise<Readable>;
      };
      createLocalStrapiDestinationProvider(options: object): Provider & {
        beforeTransfer(): Promise<void>;
      };
    };
  };
}

interface Provider {
  bootstrap(diagnostics: object): Promise<void>;
  close(): Promise<void>;
}

const diagnostics = { report: () => undefined };

let newsroom: Newsroom;
let session: AdminSession;
let publishers: Downstream;
let receiver: Receiver;
let transfer: Transfer['strapi']['providers'];

beforeAll(async () => {
  newsroom = await bootNewsroom(WITH_RECEIVERS);
  session = await logIn(newsroom);
  publishers = downstream(session);
  receiver = await startReceiver();
  // It belongs to Strapi's command line, not to this project's dependencies.
  const ofStrapi = createRequire(path.join(root, 'node_modules/@strapi/strapi/package.json'));
  transfer = (ofStrapi('@strapi/data-transfer') as Transfer).strapi.providers;
});
afterAll(async () => {
  await newsroom.stop();
  await receiver.stop();
});

/** Adds an author and waits until the endpoint has heard of it. */
async function told(endpointId: number, name: string): Promise<number> {
  const { body } = await session.manage('api::author.author').create({ name, listed: true });
  return (await publishers.delivered(endpointId, body.data.documentId)).event.sequence;
}

function local(): object {
  return { getStrapi: () => newsroom.strapi, autoDestroy: false };
}

async function textsOf(stream: Readable): Promise<string[]> {
  const texts: string[] = [];
  for await (const one of stream) texts.push(JSON.stringify(one));
  return texts;
}

it('is in no export, and an import neither empties the ledger nor begins its numbers anew', async () => {
  const authorization = 'Bearer of-a-sample';
  const { id } = await publishers.add(receiver.url, {
    name: 'Sample wire',
    headers: { authorization },
  });
  const before = await told(id, 'Before the import');

  const source = transfer.createLocalStrapiSourceProvider(local());
  await source.bootstrap(diagnostics);
  const exported = [
    ...(await textsOf(await source.createEntitiesReadStream())),
    ...(await textsOf(await source.createConfigurationReadStream())),
  ];
  await source.close();
  expect(exported.filter((text) => text.includes('Before the import'))).toHaveLength(1);
  expect(exported.filter((text) => /Sample wire|"plugin::outbox\.\w+","id"/.test(text))).toEqual(
    []
  );

  const people = Object.keys(newsroom.strapi.contentTypes).filter((uid) => uid.startsWith('admin'));
  const destination = transfer.createLocalStrapiDestinationProvider({
    ...local(),
    strategy: 'restore',
    restore: {
      assets: false,
      entities: { exclude: [...people, 'strapi::core-store'] },
      configuration: { coreStore: false, webhook: false },
    },
  });
  await destination.bootstrap(diagnostics);
  await destination.beforeTransfer();
  await destination.close();
  const authors = await session.client.get('/content-manager/collection-types/api::author.author');
  expect(authors.body.results).toEqual([]);

  expect((await publishers.find(id)).name).toBe('Sample wire');
  expect(await publishers.deliveries(`endpoint=${id}`)).toHaveLength(1);
  expect(await told(id, 'After the import')).toBe(before + 1);
});
