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
 * @property {number} cpuMs of the server's process and the database's
 * @property {number} kilobytes
 * @property {string} said the message of a refusal
 */

let asked = 0;

/**
 * @param {import('./newsrooms.mjs').CostNewsroom} newsroom
 * @param {Candidate} candidate
 * @param {number} times the cheapest counts: others use the machine too
 * @returns {Promise<Measured>}
 */
export async function measure(newsroom, candidate, times = 3) {
  const all = [];
  const before = newsroom.databaseCpuMs();
  for (let time = 0; time < times; time += 1) {
    const one = await once(newsroom.server, candidate);
    if (one.status !== 200) return one;
    all.push(one);
    if (one.ms > 3000) break;
  }
  const databaseMs = (newsroom.databaseCpuMs() - before) / all.length;
  const least = all.toSorted((a, b) => a.cpuMs - b.cpuMs)[0];
  return { ...least, cpuMs: least.cpuMs + databaseMs };
}

async function once(server, { name, make }) {
  asked += 1;
  const { path, body } = make(asked);
  const before = await server.usage();
  const began = performance.now();
  const response = await fetch(server.url + path, optionsOf(body));
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

/** @param {object} [body] of a POST */
export function optionsOf(body) {
  const headers = { 'content-type': 'application/json' };
  return body ? { method: 'POST', headers, body: JSON.stringify(body) } : {};
}

function messageOf(text) {
  try {
    const { error, errors } = JSON.parse(text);
    return (error ?? errors[0]).message;
  } catch {
    return text.slice(0, 200);
  }
}
