const FORMS = '/admin/content-manager/collection-types';

/** For forms, which go on below the edge of most screens. */
const tall = (page) => page.setViewportSize({ width: 1440, height: 1400 });

/**
 * What stands on each picture, by its name in docs/pictures.
 *
 * @type {Record<string, (page: import('playwright-core').Page, scene: { article: string, photo: string }) => Promise<void>>}
 */
export const shots = {
  async home(page) {
    await page.goto('/admin');
    await page.getByText('Out today').waitFor();
  },

  async 'article-list'(page) {
    await page.goto(`${FORMS}/api::article.article`);
    await page.locator('tbody').getByText('Olena').first().waitFor();
  },

  async 'article-form'(page, { article }) {
    await tall(page);
    await page.goto(`${FORMS}/api::article.article/${article}?plugins[i18n][locale]=en`);
    await page.getByRole('textbox', { name: 'Headline' }).waitFor();
    await page.getByText('The rights to the photo end on').first().waitFor();
  },

  async 'newsroom-time'(page, { article }) {
    await page.goto(`${FORMS}/api::article.article/${article}?plugins[i18n][locale]=en`);
    await page.getByRole('button', { name: 'Pick a day' }).first().click();
    await page.getByRole('dialog', { name: 'Pick a day' }).waitFor();
  },

  async 'photo-credit'(page, { photo }) {
    await tall(page);
    await page.goto(`${FORMS}/api::photo.photo/${photo}`);
    await page.getByText('File and form disagree').waitFor();
  },

  async 'live-desk'(page) {
    await page.goto('/admin/plugins/newsroom/live-desk?day=2024-02-01');
    await page.locator('article').first().waitFor();
  },

  async publishers(page) {
    await page.goto('/admin/settings/outbox');
    await page.getByText('Sample Wire', { exact: true }).waitFor();
  },
};
