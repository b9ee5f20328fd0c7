const HEARTBEAT_SECONDS = 15;

/**
 * Shows that something long is going on: a running count of seconds in a terminal, a line now and then elsewhere.
 *
 * @template T
 * @param {string} title what is going on, "Installing packages"
 * @param {(tell: (detail: string) => void) => Promise<T>} work `tell` adds a detail, "12 of 40 articles"
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const screen = process.stdout.isTTY ? liveLine(title) : plainLines(title);
  let detail = '';
  const timer = setInterval(() => screen.tick(detail, seconds()), screen.every);
  screen.tick(detail, 0);
  try {
    const result = await work((text) => (detail = text));
    screen.end(`${title}: done in ${seconds()} s`);
    return result;
  } catch (error) {
    screen.end(`${title}: not finished`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

function liveLine(title) {
  return {
    every: 500,
    tick: (detail, seconds) =>
      write(`${[title, detail].filter(Boolean).join(', ')} … ${seconds} s`),
    end: (text) => write(`${text}\n`),
  };
}

function write(text) {
  process.stdout.write(`\r\u001b[2K${text}`);
}

function plainLines(title) {
  return {
    every: HEARTBEAT_SECONDS * 1000,
    tick: (detail, seconds) =>
      console.log(
        seconds ? `  ${[`${seconds} s`, detail].filter(Boolean).join(', ')}` : `${title} …`
      ),
    end: (text) => console.log(text),
  };
}
