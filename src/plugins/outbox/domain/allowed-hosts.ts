const DEFAULT_PORTS: Record<string, string> = {
  'http:': '80',
  'https:': '443',
};

/**
 * Whether a URL's host is one that the configuration lets through without looking at its address.
 * @param allowed entries `host` (any port) or `host:port`; IPv6 in brackets
 */
export function isAllowedHost(
  url: Pick<URL, 'hostname' | 'port' | 'protocol'>,
  allowed: readonly string[]
): boolean {
  const port = url.port || DEFAULT_PORTS[url.protocol];
  const names = [url.hostname, `${url.hostname}:${port}`];
  return allowed.some((entry) => names.includes(entry.trim().toLowerCase()));
}

/** Why an entry of the list can never match, or `null` when it is good. */
export function allowedHostProblem(entry: string): string | null {
  const [, host = '', port] = /^(\[[\d:a-f.]+\]|[\w.-]+)(?::(\d{1,5}))?$/i.exec(entry.trim()) ?? [];
  const url = URL.canParse(`http://${host}/`) ? new URL(`http://${host}/`) : null;
  if (host === '' || url?.hostname !== host.toLowerCase()) {
    return `"${entry}" is not a host or host:port`;
  }
  return port !== undefined && (Number(port) < 1 || Number(port) > 65_535)
    ? `"${entry}" has a port that does not exist`
    : null;
}
