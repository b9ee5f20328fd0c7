import diagnostics from 'node:diagnostics_channel';
import type { Server, ServerResponse } from 'node:http';

interface Started {
  server: Server;
  response: ServerResponse;
}

/** The requests of a server that have no whole answer yet, whoever answers them. */
export class OpenRequests {
  private readonly open = new Set<ServerResponse>();
  private readonly waiting = new Set<() => void>();
  private isClosing = false;

  constructor(private readonly server: Server) {
    diagnostics.subscribe('http.server.request.start', this.started);
  }

  /** The answers of these and of all later ones are the last on their connections. */
  closeConnections(): void {
    this.isClosing = true;
    for (const response of this.open) sayLast(response);
  }

  /** Resolves when there is none, or when the time is over. @returns how many are left */
  async ended(milliseconds: number): Promise<number> {
    const deadline = performance.now() + milliseconds;
    while (this.open.size > 0 && performance.now() < deadline) {
      await this.change(deadline - performance.now());
    }
    return this.open.size;
  }

  forget(): void {
    diagnostics.unsubscribe('http.server.request.start', this.started);
  }

  private readonly started = (message: unknown): void => {
    const { server, response } = message as Started;
    if (server !== this.server) return;
    this.open.add(response);
    if (this.isClosing) sayLast(response);
    response.once('close', () => {
      this.open.delete(response);
      for (const tell of this.waiting) tell();
    });
  };

  private change(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const tell = (): void => {
        clearTimeout(timer);
        this.waiting.delete(tell);
        resolve();
      };
      const timer = setTimeout(tell, milliseconds);
      this.waiting.add(tell);
    });
  }
}

function sayLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}
