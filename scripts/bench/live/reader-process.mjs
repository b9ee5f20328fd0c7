// Opens streams, and tells its parent when each of them has heard a message.
import net from 'node:net';

const [address, countText] = process.argv.slice(2);
const { hostname, port, pathname } = new URL(address);
const count = Number(countText);
/** Connections that are being opened at the same time. */
const AT_ONCE = 200;

/** The end of a message with data; a heartbeat or an id alone has none. */
const DATA = Buffer.from('data: ');
let arrivals = [];
let bytes = 0;
let isAsked = false;

const sockets = [];
for (let opened = 0; opened < count; opened += AT_ONCE) {
  const some = Math.min(AT_ONCE, count - opened);
  sockets.push(...(await Promise.all(Array.from({ length: some }, open))));
}
process.send('open');

process.on('message', (message) => {
  if (message === 'next') {
    isAsked = true;
    if (arrivals.length >= count) tell();
    return;
  }
  for (const socket of sockets) socket.destroy();
  process.send(bytes);
});

function open() {
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(port), hostname, () => {
      socket.write(
        `GET ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\nAccept: text/event-stream\r\n\r\n`
      );
    });
    socket.setNoDelay(true);
    socket.once('data', () => {
      socket.on('data', heard);
      resolve(socket);
    });
    socket.on('error', reject);
  });
}

function heard(chunk) {
  if (!chunk.includes(DATA)) return;
  arrivals.push(process.hrtime.bigint());
  bytes = chunk.length;
  if (isAsked && arrivals.length >= count) tell();
}

function tell() {
  process.send(arrivals);
  arrivals = [];
  isAsked = false;
}
