// `npm run demo`: from a fresh clone to a newsroom with sample content, in one command.
// This file is read by any Node, so that a too old one gets a sentence instead of a syntax error.
import { withRecentNode } from './node-version.mjs';

void withRecentNode(() =>
  import('./demonstration.mjs').then((module) => module.demonstrate(process.argv.slice(2)))
);
