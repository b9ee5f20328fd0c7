import { accessibilityFaults, chromiumPath, OPENING_MS } from '../support/browser';
import { openOffice, seen, type Office } from './desk-office';

const describeWithBrowser = chromiumPath() ? describe : describe.skip;

const SETTINGS = '/admin/settings/outbox';
const AUTHORS = '/content-manager/collection-types/api::author.author';

describeWithBrowser('downstream publishers while sending is switched off, in a browser', () => {
  let office: Office;
  let author: string;

  beforeAll(async () => {
    office = await openOffice({ OUTBOX_ENABLED: 'false' });
    const { admin } = office.staff;
    const wire = { name: 'Sample Wire', url: 'https://hooks.example.com/' };
    await admin.post('/outbox/endpoints', wire);
    const made = await admin.post(AUTHORS, { name: 'Sample Author' });
    author = made.body.data.documentId;
  }, OPENING_MS);

  afterAll(() => office?.close());

  it.each([
    ['en', 'Stopped', /Sending is switched off \(OUTBOX_ENABLED\)/, /nor sent/],
    ['uk', 'Зупинено', /Надсилання вимкнено \(OUTBOX_ENABLED\)/, /не надсилаються/],
  ] as const)('say so wherever they are looked at, in %s', async (language, state, off, panel) => {
    const person = await office.open({ email: 'admin@newsroom.example', language }, false);
    const { page } = person;
    for (const path of ['', '/1', '/deliveries']) {
      await page.goto(`${office.url}${SETTINGS}${path}`);
      await seen(page.getByText(off));
      if (path !== '/deliveries') await seen(page.getByText(state, { exact: true }));
      expect([path, await accessibilityFaults(page, 'main')]).toEqual([path, []]);
    }
    await page.goto(`${office.url}/admin${AUTHORS}/${author}`);
    await seen(page.locator('aside').getByText(panel));
    await person.close();
  });
});
