import { createInterface } from 'node:readline/promises';

/** Where a command speaks to a person. */
export interface Terminal {
  say(line: string): void;
  complain(line: string): void;
  /** Asks for a line; empty is the fallback. `null` where nobody can answer. */
  ask: ((question: string, fallback: string) => Promise<string>) | null;
}

export function processTerminal(): Terminal {
  const canAnswer = process.stdin.isTTY && process.stdout.isTTY;
  return {
    say: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
    ask: canAnswer ? askOnce : null,
  };
}

async function askOnce(question: string, fallback: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await lines.question(`${question} [${fallback}] `);
    return answer.trim() || fallback;
  } finally {
    lines.close();
  }
}
