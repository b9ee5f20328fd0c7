import type { Browser, Page } from 'playwright-core';

import { goTo, seen } from '../e2e/panel';
import { describeWithBrowser, openBrowser } from '../support/browser/chromium';
import { openWindow, type Person } from '../support/browser/person';
import { packages } from '../support/packages';
import {
  somebodysProject,
  type SomebodysProject,
  type Started,
} from '../support/somebodys-project';
import { CHIEF, foundStaff, type Staff } from '../support/staff';

const STORIES = '/admin/content-manager/collection-types/api::story.story';

describeWithBrowser('the panel of a project whose articles are stories', () => {
  let project: SomebodysProject;
  let started: Started;
  let browser: Browser;
  let staff: Staff;
  let person: Person | undefined;

  beforeAll(async () => {
    project = somebodysProject('js', 'story');
    const add = ['add', '--yes', '--no-install', '--use', 'article=api::story.story'];
    const pack = packages.unpacked('strapi-plugin-newsroom');
    const { code, output } = project.command(pack, ...add, '--set-up', 'all');
    if (code !== 0) throw new Error(output);
    project.install(packages);
    project.buildPanel();
    started = await project.start();
    staff = await foundStaff(started.url);
    browser = await openBrowser();
  }, 300_000);
  afterEach(async () => {
    await person?.close();
    person = undefined;
  });
  afterAll(async () => {
    await browser?.close();
    await started?.stop();
    project.remove();
  });

  it('has the fields of the newsroom', async () => {
    const page = await open('en', `${STORIES}/create`);
    await seen(page.getByText('London, UTC'));
    await seen(page.getByText('What readers will get'));
    expect(await page.getByText('Nobody is credited yet.').count()).toBe(1);
  });

  it('names them in Ukrainian', async () => {
    const page = await open('uk', `${STORIES}/create`);
    await seen(page.getByLabel('Заголовок'));
    expect(await page.getByLabel('Headline').count()).toBe(0);
  });

  async function open(language: 'en' | 'uk', at: string): Promise<Page> {
    const session = await staff.session(CHIEF);
    person = await openWindow(browser, { url: started.url, session, language });
    await goTo(person.page, at);
    return person.page;
  }
});
