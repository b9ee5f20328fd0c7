export interface BodyMistake {
  status: number;
  name: string;
  message: string;
}

/**
 * What is wrong with a body that could not be read, or `null` for any other error.
 *
 * @param encoding the request's `Content-Encoding`
 */
export function unreadableBody(error: unknown, encoding: string): BodyMistake | null {
  if (!(error instanceof Error)) return null;
  if (encoding !== '' && 'code' in error && /^Z_\w+_ERROR$/.test(String(error.code))) {
    const message = `The body is not compressed as its Content-Encoding, ${encoding.slice(0, 40)}, says.`;
    return { status: 400, name: 'BadRequestError', message };
  }
  const status = 'status' in error ? Number(error.status) : 0;
  if (status < 400 || status > 499 || !isOfReader(error, status)) return null;
  const name = error.name === 'Error' ? 'BadRequestError' : error.name;
  return { status, name, message: error.message.slice(0, 500) };
}

/** Those who read bodies mark their errors: by what they were given, by a type, or by the status alone. */
function isOfReader(error: Error, status: number): boolean {
  const type = 'type' in error ? String(error.type) : '';
  const isTyped = /^(?:entity|encoding|request|charset|parameters)\./.test(type);
  return isTyped || 'body' in error || (status === 415 && /encoding/i.test(error.message));
}
