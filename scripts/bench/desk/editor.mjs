import fs from 'node:fs';
import { basename } from 'node:path';

import { chromium } from 'playwright-core';

import { findChromium } from '../../chromium.mjs';

const LOGIN = { email: 'bench@newsroom.example', password: 'Bench-password-1' };

/**
 * The first administrator, signed in to the admin panel in a Chromium of its own.
 *
 * @typedef {object} Editor
 * @property {import('playwright-core').Page} page
 * @property {string} url of the newsroom, without a slash at the end
 * @property {(path: string, body: object) => Promise<any>} post to the admin API; gives the answer's body
 * @property {(file: URL, type: string) => Promise<number>} upload into the media library; gives the file's id
 * @property {() => Promise<void>} close
 *
 * @param {string} url
 * @returns {Promise<Editor>}
 */
export async function openEditor(url) {
  const executablePath = findChromium() ?? '/usr/bin/chromium';
  const first = { ...LOGIN, firstname: 'Bench', lastname: 'Editor' };
  const { data } = await send(url, '/admin/register-admin', first);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const context = await browser.newContext({ viewport: { width: 1360, height: 1000 } });
  const page = await context.newPage();
  await page.goto(`${url}/admin/auth/login`);
  await page.locator('input[name=email]').fill(LOGIN.email);
  await page.locator('input[name=password]').fill(LOGIN.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((address) => !address.pathname.includes('/auth/'));
  return {
    page,
    url,
    post: (path, body) => send(url, path, body, data.token),
    upload: (file, type) => upload(url, file, type, data.token),
    close: () => browser.close(),
  };
}

async function upload(url, file, type, token) {
  const body = new FormData();
  body.append('files', new Blob([fs.readFileSync(file)], { type }), basename(file.pathname));
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/upload`, { method: 'POST', headers, body });
  if (!response.ok) throw new Error(`Uploading was answered with ${await response.text()}`);
  const [{ id }] = await response.json();
  return id;
}

async function send(url, path, body, token) {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`POST ${path} was answered with ${await response.text()}`);
  return response.json();
}
