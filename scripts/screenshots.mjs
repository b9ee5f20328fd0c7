// `npm run screenshots`: the pictures of the README and the guides, taken anew from a newsroom with sample content.
// This file is read by any Node, so that a too old one gets a sentence instead of a syntax error.
import { withRecentNode } from './node-version.mjs';

void withRecentNode(() =>
  import('./screenshots/session.mjs').then((module) => module.takePictures())
);
