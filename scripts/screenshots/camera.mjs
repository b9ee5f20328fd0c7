import { chromium } from 'playwright-core';

import { findChromium } from '../chromium.mjs';
import { Failure } from '../failure.mjs';

const SCREEN = { width: 1440, height: 900 };

/**
 * A browser that is signed in to the admin panel, on a laptop in New York, where newsroom times show their worth.
 *
 * @param {{ url: string, email: string, password: string }} studio
 */
export async function openCamera({ url, email, password }) {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Failure('Chromium was not found: install it, or set CHROMIUM_PATH to its file.');
  }
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const context = await browser.newContext({
    baseURL: url,
    timezoneId: 'America/New_York',
    viewport: SCREEN,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto('/admin/auth/login');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((address) => !address.pathname.includes('/auth/'));
  // Strapi's own news stands above every page until it is closed once.
  await page.getByRole('button', { name: 'Close' }).click();

  return {
    /** @param {string} file @param {(page: import('playwright-core').Page) => Promise<void>} pose */
    async shoot(file, pose) {
      await page.setViewportSize(SCREEN);
      await pose(page);
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: file });
    },
    close: () => browser.close(),
  };
}
