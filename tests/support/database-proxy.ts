import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';

/** Stands between a newsroom and its PostgreSQL, so that a test can take the database away. */
export interface DatabaseProxy {
  /** The database's address by way of the proxy. */
  url: string;
  /** Breaks all connections and refuses new ones, as when the server is gone. */
  cut(): Promise<void>;
  /** Breaks the connections there are, as when the server has started anew. */
  breakOff(): void;
  /** Takes everything and hands nothing on, as when the network is gone. */
  freeze(): void;
  /** What was frozen is lost; from here on all is as before. */
  restore(): Promise<void>;
  stop(): Promise<void>;
}

export async function startDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<net.Socket>();
  const hanging = new Set<net.Socket>();
  let isFrozen = false;
  let server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(port);

  function createServer(): net.Server {
    return net.createServer((near) => {
      keep(near);
      if (isFrozen) return void hanging.add(near);
      const far = net.connect(Number(target.port || 5432), target.hostname);
      keep(far);
      near.on('close', () => far.destroy());
      far.on('close', () => near.destroy());
      near.pipe(far);
      far.pipe(near);
    });
  }

  function keep(socket: net.Socket): void {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  }

  function breakOff(): void {
    for (const socket of sockets) socket.destroy();
  }

  async function close(): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    breakOff();
    if (server.listening) await closed;
  }

  return {
    url: url.href,
    cut: close,
    breakOff,
    freeze() {
      isFrozen = true;
      for (const socket of sockets) {
        socket.unpipe();
        // Read on, so that nobody notices.
        socket.on('data', () => undefined);
        hanging.add(socket);
      }
    },
    async restore() {
      isFrozen = false;
      for (const socket of hanging) sockets.delete(socket);
      if (server.listening) return;
      server = createServer();
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    async stop() {
      for (const socket of hanging) socket.destroy();
      if (server.listening) await close();
      else breakOff();
    },
  };
}
