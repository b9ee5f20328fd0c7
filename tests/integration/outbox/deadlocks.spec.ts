import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { usesPostgres } from '../../support/environment';
import { type EventLog, eventLog } from '../../support/event-log';
import { type Factories, factories } from '../../support/factories';
import { httpClient } from '../../support/http';
import { waitFor } from '../../support/wait-for';

// A photo has no slug, for which writers of one type wait for each other.
const PHOTO = 'api::photo.photo';
const describeOnPostgres = usesPostgres ? describe : describe.skip;

describeOnPostgres('two transactions that write the same documents in opposite order', () => {
  let newsroom: Newsroom;
  let make: Factories;
  let log: EventLog;

  beforeAll(async () => {
    newsroom = await bootNewsroom();
    const client = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
    make = factories(client);
    log = eventLog(client);
  });
  afterAll(() => newsroom.stop());

  /** Writes each document in one transaction, and waits for `meanwhile` after the first. */
  async function write(ids: string[], caption: string, meanwhile: () => unknown): Promise<void> {
    await newsroom.strapi.db.transaction(async () => {
      for (const documentId of ids) {
        const data = { caption } as object;
        await newsroom.strapi.documents(PHOTO).update({ documentId, data });
        await meanwhile();
      }
    });
  }

  it('leave the events of the one that was committed, and all once the other is repeated', async () => {
    const [a, b] = [(await make.shownPhoto()).documentId, (await make.shownPhoto()).documentId];
    let begun = 0;
    const both = (): Promise<boolean> => {
      begun += 1;
      return waitFor('the other', () => begun >= 2);
    };
    const results = await Promise.allSettled([
      write([a, b], 'Forth', both),
      write([b, a], 'Back', both),
    ]);
    const failed = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as { code: string }] : []
    );
    expect(failed).toMatchObject([{ code: '40P01' }]);
    const [kept, lost] = results[0]?.status === 'fulfilled' ? ['Forth', 'Back'] : ['Back', 'Forth'];
    await write(lost === 'Forth' ? [a, b] : [b, a], lost, () => undefined);

    for (const documentId of [a, b]) {
      const events = await log.atLeast(documentId, 3);
      expect(events.map(({ type, data }) => [type, data.caption])).toEqual([
        ['photo.created', null],
        ['photo.updated', kept],
        ['photo.updated', lost],
      ]);
    }
    const sequences = (await log.all()).map(({ sequence }) => sequence);
    expect(sequences).toEqual(sequences.map((_, index) => index + 1));
  });
});
