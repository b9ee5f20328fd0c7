import { type Browser, type Page, chromium } from 'playwright-core';

import { type DemoProcess, newDemoFolder, printedLogin, startDemo } from '../support/demo';
import { removeFolder } from '../support/folder';
import { freePort } from '../support/free-port';

const { CHROMIUM_PATH } = process.env;
/** Asked by every panel, answered with 404 where Strapi's paid AI is absent. */
const STRAPIS_OWN = ['/admin/ai-feature-config'];

const describeWithBrowser = CHROMIUM_PATH ? describe : describe.skip;

describeWithBrowser('the admin panel, in a browser', () => {
  let folder: string;
  let demo: DemoProcess;
  let browser: Browser;
  let page: Page;
  let address: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = newDemoFolder();
    const port = await freePort();
    address = `http://localhost:${port}/admin`;
    demo = startDemo(folder, { args: ['--port', String(port)] });
    await demo.prints('Press Ctrl-C to stop.');
    browser = await chromium.launch({ executablePath: CHROMIUM_PATH, args: ['--no-sandbox'] });
    page = await browser.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      const { url } = message.location();
      if (message.type() !== 'error' || STRAPIS_OWN.some((path) => url.endsWith(path))) return;
      complaints.push(`${message.text()} ${url}`);
    });
  });
  afterAll(async () => {
    await browser?.close();
    await demo.stop('SIGTERM');
    removeFolder(folder);
  });

  it('lets the sample editor in and shows the articles, without a complaint in the console', async () => {
    const { email, password } = printedLogin(demo.output());
    await page.goto(address);
    await page.getByRole('textbox', { name: 'Email' }).fill(email);
    await page.getByRole('textbox', { name: 'Password' }).fill(password);
    await page.getByRole('button', { name: 'Login' }).click();
    await page.getByRole('link', { name: 'Content Manager' }).click();
    await page.getByRole('heading', { name: 'Article' }).waitFor();
    expect(await page.getByRole('row').count()).toBeGreaterThan(1);
    expect(complaints).toEqual([]);
  });
});
