import fs from 'node:fs';
import path from 'node:path';

import type { Page } from 'playwright-core';

import { root } from '../root';

/** Of the page, where the function given to `evaluate` runs. */
declare const document: { body: { innerText: string } };

/** Read by the environment of browser stories, which knows when one has failed. */
declare global {
  // Only `var` becomes a property of the global object.
  var keepEvidence: ((story: string) => Promise<string[]>) | undefined;
}

/** Where failed stories leave what their windows showed. */
const FOLDER = path.join(root, 'tests/.artifacts');
/** Of what the console and the network said last. */
const LINES = 200;
const PATIENCE_MS = 10_000;

interface Watched {
  page: Page;
  log: string[];
}

const windows = new Set<Watched>();

/** Keeps what console and network say of a window, for a story that fails. */
export function keepEvidenceOf(page: Page): () => void {
  const log: string[] = [];
  const note = (line: string): void => {
    log.push(`${new Date().toISOString()} ${line}`);
    if (log.length > LINES) log.shift();
  };
  page.on('console', (message) => note(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => note(`error: ${error.stack ?? error.message}`));
  page.on('framenavigated', (frame) => note(`at ${frame.url()}`));
  page.on('response', (answer) =>
    note(`${answer.status()} ${answer.request().method()} ${answer.url()}`)
  );
  page.on('requestfailed', (request) =>
    note(`${request.failure()?.errorText} ${request.method()} ${request.url()}`)
  );
  const watched = { page, log };
  windows.add(watched);
  globalThis.keepEvidence = keepEvidence;
  return () => void windows.delete(watched);
}

/** Writes a picture, the text and the log of each open window. @returns the names of the files */
async function keepEvidence(story: string): Promise<string[]> {
  fs.mkdirSync(FOLDER, { recursive: true });
  const base = story.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 120);
  const files: string[] = [];
  for (const [index, { page, log }] of [...windows].entries()) {
    const file = path.join(FOLDER, `${base}-${index + 1}`);
    await page.screenshot({ path: `${file}.png`, timeout: PATIENCE_MS }).catch(noted(log));
    const text = await textOf(page).catch(noted(log));
    fs.writeFileSync(`${file}.txt`, [page.url(), text, ...log].join('\n'));
    files.push(`${file}.png`, `${file}.txt`);
  }
  return files.map((file) => path.relative(root, file));
}

/** A page that hangs must not hold up the story's end. */
async function textOf(page: Page): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The page does not answer.')), PATIENCE_MS);
  });
  try {
    return await Promise.race([page.evaluate(() => document.body.innerText), late]);
  } finally {
    clearTimeout(timer);
  }
}

function noted(log: string[]): (error: unknown) => string {
  return (error) => {
    log.push(String(error));
    return '';
  };
}
