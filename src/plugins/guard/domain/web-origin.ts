/**
 * The origin of an address as a browser names it in `Origin`, without a default port.
 * @returns `null` when the text is no http or https address
 */
export function webOrigin(address: string): string | null {
  const [, scheme, rest = ''] = /^(https?):\/\/([^/?#\\\s@]+)(?:[/?#]|$)/i.exec(address) ?? [];
  const [, host, port] = /^(\[[\da-f:.]+\]|[^:[\]]+)(?::(\d{1,5}))?$/i.exec(rest) ?? [];
  if (scheme === undefined || host === undefined) return null;
  const isDefault = port === (scheme.toLowerCase() === 'https' ? '443' : '80');
  const origin = `${scheme}://${host}`.toLowerCase();
  return port === undefined || isDefault ? origin : `${origin}:${Number(port)}`;
}
