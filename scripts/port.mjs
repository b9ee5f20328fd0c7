import net from 'node:net';

/**
 * Why a server cannot listen there, or null when it can.
 *
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | null>} one sentence for the person at the terminal
 */
export async function portProblem(host, port) {
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    return `PORT must be a number from 1 to 65535.`;
  }
  const code = await listenError(host, port);
  switch (code) {
    case null:
      return null;
    case 'EADDRINUSE':
      return `Port ${port} is taken: stop the program that uses it, or choose another one with "npm run demo -- --port ${port + 1}".`;
    case 'EACCES':
      return `Port ${port} needs more rights than this user has: choose one above 1023 with "npm run demo -- --port 1337".`;
    default:
      return `Nothing can listen on ${host}:${port} (${code}): check HOST and PORT.`;
  }
}

function listenError(host, port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', (error) => resolve(error.code));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}
