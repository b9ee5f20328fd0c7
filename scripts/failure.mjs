/** Something the person at the terminal can mend: its message is one clear sentence and is shown without a stack. */
export class Failure extends Error {
  /**
   * @param {string} message
   * @param {{ cause?: unknown, output?: string }} [details] `output`: what a failed command printed
   */
  constructor(message, { cause, output = '' } = {}) {
    super(message, { cause });
    this.name = 'Failure';
    this.output = output;
  }
}

/** Prints what went wrong to standard error and sets the exit code. */
export function report(error) {
  if (error instanceof Failure) {
    if (error.output) console.error(`${shortened(error.output)}\n`);
    console.error(error.message);
  } else {
    console.error(error);
  }
  process.exitCode = 1;
}

/** The reason may stand at the top (npm) or at the end (a compiler). */
function shortened(text) {
  const lines = text.trimEnd().split('\n');
  if (lines.length <= 100) return lines.join('\n');
  return [...lines.slice(0, 30), '[…]', ...lines.slice(-60)].join('\n');
}
