import { Failure } from './failure.mjs';

/** The person asked to stop: not a failure, so the exit code stays 0. */
export class Stopped extends Failure {
  constructor() {
    super('Stopped.');
    this.name = 'Stopped';
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Turns the signals that ask this process to stop into an `AbortSignal`. Repeats are ignored: a terminal and npm each
 * send Ctrl-C.
 *
 * @returns {{ signal: AbortSignal, listen: () => void }} `listen` puts the handlers back in place, which Strapi takes away
 *   when it closes, and removes those of anybody else: Strapi's own end the process in the middle of a load.
 */
export function stopRequests() {
  const controller = new AbortController();
  const stop = () => controller.abort(new Stopped());
  const listen = () => {
    for (const signal of SIGNALS) {
      if (!process.listeners(signal).includes(stop)) process.on(signal, stop);
      // Never all at once: a signal on its way is lost when the last listener goes.
      for (const listener of process.listeners(signal)) {
        if (listener !== stop) process.removeListener(signal, listener);
      }
    }
  };
  listen();
  return { signal: controller.signal, listen };
}
