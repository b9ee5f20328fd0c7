import { accessibilityFaults } from '../support/browser/accessibility';
import { describeWithBrowser } from '../support/browser/chromium';
import type { Person } from '../support/browser/person';
import { CHIEF, OPENING_MS, openOffice, type Office } from './office';
import { goTo, goWithin, seen } from './panel';
import { addPublisher, AUTHORS, makeAuthor, PUBLISHERS } from './publishers';

describeWithBrowser('downstream publishers while sending is switched off, in a browser', () => {
  let office: Office;
  let person: Person;

  beforeAll(async () => {
    office = await openOffice({ OUTBOX_ENABLED: 'false' });
  }, OPENING_MS);

  afterEach(() => person.close());

  afterAll(() => office?.close());

  it.each([
    ['en', 'Stopped', /Sending is switched off \(OUTBOX_ENABLED\)/, /nor sent/],
    ['uk', 'Зупинено', /Надсилання вимкнено \(OUTBOX_ENABLED\)/, /не надсилаються/],
  ] as const)('say so wherever they are looked at, in %s', async (language, state, off, panel) => {
    const name = `Wire in ${language}`;
    const { id } = await addPublisher(office, name, 'https://hooks.example.com/');
    const author = await makeAuthor(office, `Author in ${language}`);
    person = await office.open({ email: CHIEF, language, at: PUBLISHERS });
    const { page } = person;
    for (const path of ['', `/${id}`, '/deliveries']) {
      if (path) await goWithin(page, `${PUBLISHERS}${path}`);
      await seen(page.getByText(off));
      if (path !== '/deliveries') await seen(page.getByText(state, { exact: true }));
      expect([path, await accessibilityFaults(page, 'main')]).toEqual([path, []]);
    }
    await goTo(page, `/admin${AUTHORS}/${author.documentId}`);
    await seen(page.locator('aside').getByText(panel));
  });
});
