import { accessibilityFaults } from '../support/browser/accessibility';
import { describeWithBrowser } from '../support/browser/chromium';
import type { Person } from '../support/browser/person';
import { OPENING_MS, openOffice, type Office } from './office';
import { seen } from './panel';
import { ARTICLE, BRIEF, create, edit, makeArticle, makeSamples, type Samples } from './edit-view';

describeWithBrowser('the preview of a story', () => {
  let office: Office;
  let samples: Samples;
  let olena: Person;

  beforeAll(async () => {
    office = await openOffice({}, 'kept');
    samples = await makeSamples(office.staff.admin);
  }, OPENING_MS);

  beforeEach(async () => {
    olena = await office.open();
  });
  afterEach(() => olena.close());

  afterAll(() => office?.close());

  /** Opens the preview with Strapi's own button; gives the frame and its address. */
  async function openPreview(uid: string, documentId: string, locale: string) {
    const { page } = olena;
    await edit(page, uid, documentId, locale);
    await page.getByRole('link', { name: 'Open preview' }).click();
    const frame = page.frameLocator('[data-testid=preview-iframe]');
    const path = await page.locator('[data-testid=preview-iframe]').getAttribute('src');
    return { frame, url: new URL(path ?? '', office.url).href };
  }

  it('shows a draft to the editor and to nobody else', async () => {
    const id = await makeArticle(office.staff.admin, samples, {
      datePublished: '2024-02-01T15:25:00.000Z',
      leadPhoto: { connect: [{ documentId: samples.photo }] },
    });
    const { frame, url } = await openPreview(ARTICLE, id, 'en');
    await seen(frame.getByRole('heading', { name: 'The bridge opens' }));
    await seen(frame.getByText('Draft: readers do not see this.'));
    await seen(frame.getByText('by Ann Sample'));
    await seen(frame.getByText('February 1, 2024 5:25 PM'));
    await seen(frame.getByText('The bridge at dawn. (Photo by Pia Sample)'));
    await seen(frame.getByText('Author: Ann Sample'));

    const anonymous = await fetch(url);
    expect(anonymous.status).toBe(401);
    expect(await anonymous.text()).not.toContain('The bridge opens');
  });

  it('shows a brief in its language, and is fit to be read', async () => {
    const id = await create(office.staff.admin, BRIEF, '?locale=uk', {
      title: 'Кордон закрито',
      datePublished: '2024-02-01T11:55:00.000Z',
    });
    const { frame, url } = await openPreview(BRIEF, id, 'uk');
    await seen(frame.getByText('13:55'));
    await seen(frame.getByText('Чернетка: читачі цього не бачать.'));
    await olena.page.goto(url);
    expect(await olena.page.locator('html').getAttribute('lang')).toBe('uk');
    expect(await accessibilityFaults(olena.page, 'html')).toEqual([]);
  });
});
