/**
 * One request to a newsroom. `make` gives another one of the same kind each time.
 *
 * @typedef {object} Candidate
 * @property {string} name
 * @property {(n: number) => { path: string, body?: object }} make
 *
 * @typedef {object} Measured
 * @property {string} name
 * @property {number} status
 * @property {number} ms from asking to the last byte
 * @property {number} cpuMs of the server's process
 * @property {number} kilobytes
 * @property {string} said the message of a refusal
 */

let asked = 0;

/**
 * @param {import('../bench/servers.mjs').MeasuredServer} server
 * @param {Candidate} candidate
 * @param {number} times the quickest counts: others use the machine too
 * @returns {Promise<Measured>}
 */
export async function measure(server, candidate, times = 3) {
  const all = [];
  for (let time = 0; time < times; time += 1) {
    const one = await once(server, candidate);
    if (one.status !== 200) return one;
    all.push(one);
    if (one.ms > 3000) break;
  }
  return all.toSorted((a, b) => a.ms - b.ms)[0];
}

async function once(server, { name, make }) {
  asked += 1;
  const { path, body } = make(asked);
  const before = await server.usage();
  const began = performance.now();
  const response = await fetch(server.url + path, {
    ...(body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const text = await response.text();
  const ms = performance.now() - began;
  const after = await server.usage();
  const { status } = response;
  const errors = status === 200 && body ? JSON.parse(text).errors : null;
  return {
    name,
    status: errors ? 400 : status,
    ms,
    cpuMs: after.cpuMs - before.cpuMs,
    kilobytes: text.length / 1000,
    said: status !== 200 || errors ? messageOf(text) : '',
  };
}

function messageOf(text) {
  try {
    const { error, errors } = JSON.parse(text);
    return (error ?? errors[0]).message;
  } catch {
    return text.slice(0, 200);
  }
}
