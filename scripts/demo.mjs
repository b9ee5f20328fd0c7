// `npm run demo`: from a fresh clone to a newsroom with sample content, in one command.
// This file is read by any Node, so that a too old one gets a sentence instead of a syntax error.
import { nodeProblem } from './node-version.mjs';

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  void import('./demonstration.mjs').then((module) => module.demonstrate(process.argv.slice(2)));
}
