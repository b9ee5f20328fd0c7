import fs from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

import { sayRefusal } from './say-refusal';

const plugin = path.join(__dirname, '../../..');
/** Where the sentences stand that reach these pages. */
const PLACES = [
  ...sourcesIn('domain'),
  ...sourcesIn('server/src/controllers'),
  ...sourcesIn('server/src/dispatcher'),
  ...sourcesIn('server/src/endpoints'),
  ...sourcesIn('server/src/secrets'),
  ...sourcesIn('server/src/transport'),
];
/** The body of a test event, which is sent to the receiver. */
const NO_REASON = /^A test for /;
/** What may stand in a sentence's gap. */
const FILLINGS = ['5', 'url', 'endpoint', 'event type'];

it('finds sentences', () => {
  expect(sentencesOf('server/src/controllers/delivery.ts').length).toBeGreaterThan(3);
});

it.each(PLACES)('knows every sentence of %s', (file) => {
  const unknown = sentencesOf(file).filter((sentence) => {
    const filled = FILLINGS.map((filling) => sentence.replaceAll('\0', filling));
    return !filled.some((text) => sayRefusal(text, (key) => key) !== text);
  });
  expect(unknown).toEqual([]);
});

function sourcesIn(folder: string): string[] {
  return fs
    .readdirSync(path.join(plugin, folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`);
}

/** Texts of several words that end with a full stop; each gap is a `\0`. */
function sentencesOf(file: string): string[] {
  const text = fs.readFileSync(path.join(plugin, file), 'utf8');
  const sentences: string[] = [];
  const visit = (node: ts.Node): void => {
    const found = textOf(node);
    if (found && / .*\.$/s.test(found) && !NO_REASON.test(found)) sentences.push(found);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return sentences;
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `\0${literal.text}`).join('');
}
