import type { LookupFunction } from 'node:net';

import { Agent, buildConnector } from 'undici';

import { addressProblem } from '../../../domain/address-class';
import { isAllowedHost } from '../../../domain/allowed-hosts';
import { hostProblem } from '../../../domain/endpoint-url';
import { nameLookup, type NameLookup } from './name-lookup';

/** A connection that was refused here, before any byte was sent. */
class BlockedAddressError extends Error {
  override readonly name = 'BlockedAddressError';
}

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
  const connectPublic = buildConnector({ ...tls, lookup: socketLookup(look, addressProblem) });

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
      const problem = hostProblem(url, allowedHosts);
      if (problem) return callback(new BlockedAddressError(problem), null);
      return connectPublic(options, (error, socket) => {
        const reached = socket?.remoteAddress;
        const reason = reached === undefined ? null : addressProblem(reached);
        if (reason === null) return error ? callback(error, null) : callback(null, socket);
        socket?.destroy();
        return callback(new BlockedAddressError(`${reason}, where deliveries do not go.`), null);
      });
    },
  });
}

/** Resolves a name for a socket, and refuses it as soon as one of its addresses has a problem. */
function socketLookup(
  look: NameLookup,
  problemOf: (address: string) => string | null
): LookupFunction {
  return (hostname, options, callback) => {
    look(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const problem = addresses.map(({ address }) => problemOf(address)).find(Boolean);
      if (problem) {
        const reason = `${hostname} leads to an address where deliveries do not go: ${problem}.`;
        return callback(new BlockedAddressError(reason), []);
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
