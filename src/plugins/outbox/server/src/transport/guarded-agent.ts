import type { LookupFunction } from 'node:net';

import { Agent, buildConnector } from 'undici';

import { closedRange } from '../../../domain/address-class';
import { isAllowedHost } from '../../../domain/allowed-hosts';
import { hostProblem } from '../../../domain/endpoint-url';
import { refusal } from '../../../domain/refusal';
import { RefusalError } from '../refusal-error';
import { nameLookup, type NameLookup } from './name-lookup';

interface GuardOptions {
  allowedHosts: readonly string[];
  timeoutMs: number;
}

/**
 * An HTTP agent that reaches public addresses only. The check sits in the connection itself, on the
 * addresses that the socket then uses, so that a name cannot change its mind between check and use;
 * literal addresses never pass a resolver and are checked by themselves.
 */
export function guardedAgent({ allowedHosts, timeoutMs }: GuardOptions): Agent {
  const tls = { rejectUnauthorized: true, timeout: timeoutMs };
  const look = nameLookup();
  const connectAnywhere = buildConnector({ ...tls, lookup: socketLookup(look, () => null) });
  const connectPublic = buildConnector({ ...tls, lookup: socketLookup(look, closedRange) });

  return new Agent({
    // No limit of connections: lanes bound each endpoint, and one pool serves all on an origin.
    pipelining: 1,
    // Below the five seconds after which many servers close, so that no delivery meets that moment.
    keepAliveTimeout: 2000,
    keepAliveMaxTimeout: 4000,
    connect(options, callback) {
      const { hostname, port, protocol } = options;
      const url = { hostname: bracketed(hostname), port, protocol };
      if (isAllowedHost(url, allowedHosts)) return connectAnywhere(options, callback);
      const refused = hostProblem(url, allowedHosts);
      if (refused) return callback(new RefusalError(refused), null);
      return connectPublic(options, (error, socket) => {
        const address = socket?.remoteAddress;
        const range = address === undefined ? null : closedRange(address);
        if (address === undefined || range === null) {
          return error ? callback(error, null) : callback(null, socket);
        }
        socket?.destroy();
        const problem = refusal('endpoint.url.address', { address, range });
        return callback(new RefusalError(problem), null);
      });
    },
  });
}

/** Resolves a name for a socket, and refuses it as soon as one of its addresses is closed. */
function socketLookup(
  look: NameLookup,
  rangeOf: (address: string) => string | null
): LookupFunction {
  return (hostname, options, callback) => {
    look(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      for (const { address } of addresses) {
        const range = rangeOf(address);
        if (range === null) continue;
        const problem = refusal('attempt.name.address', { host: hostname, address, range });
        return callback(new RefusalError(problem), []);
      }
      const [first] = addresses;
      return options.all || !first
        ? callback(null, addresses)
        : callback(null, first.address, first.family);
    });
  };
}

function bracketed(hostname: string): string {
  return hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname;
}
