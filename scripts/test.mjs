// `npm test`: the whole suite on this machine, group by group, and one line at the end that counts it all.
// This file is read by any Node, so that a too old one gets a sentence instead of a syntax error.
import { withRecentNode } from './node-version.mjs';

void withRecentNode(() => import('./suite.mjs').then((module) => module.runSuite()));
