import { errors } from '@strapi/utils';

import { refusal, type Refusal } from '../../../domain/refusal';

export interface BodyMistake {
  status: number;
  name: string;
  refused: Refusal;
}

/** What the errors of those who read bodies carry. */
interface ReaderError {
  code?: unknown;
  status?: unknown;
  type?: unknown;
  expose?: unknown;
  body?: unknown;
  name?: unknown;
  message?: unknown;
}

/**
 * What is wrong with a body that could not be read, or `null` for an error of anything else.
 *
 * @param encoding the request's `Content-Encoding`
 * @param isRead whether the body had been read already; GraphQL reads its own later
 */
export function unreadableBody(
  error: unknown,
  encoding: string,
  isRead: boolean
): BodyMistake | null {
  if (typeof error !== 'object' || error === null) return null;
  const { code, status, name, message }: ReaderError = error;
  const isStated = typeof status === 'number' && status >= 400 && status < 500;
  if (
    isRead &&
    !(isStated ? isExposed(error) || isOfReader(error) : encoding !== '' && isOfZlib(code))
  )
    return null;
  if (isStated) {
    const called = typeof name === 'string' && name !== 'Error' ? name : 'BadRequestError';
    const reason = String(message).slice(0, 500);
    return { status, name: called, refused: refusal('body.mistake', { reason }) };
  }
  const refused =
    encoding === ''
      ? refusal('body.unreadable')
      : refusal('body.encoding', { encoding: encoding.slice(0, 40) });
  return { status: 400, name: 'BadRequestError', refused };
}

/** A mistake of the sender's that somebody has thrown for them to hear. */
function isExposed(error: ReaderError): boolean {
  return error.expose === true && !(error instanceof errors.HttpError);
}

/** By what they were given, by a type, or by the status alone. */
function isOfReader(error: ReaderError): boolean {
  const isTyped = /^(?:entity|encoding|request|charset|parameters)\./.test(String(error.type));
  return (
    isTyped || 'body' in error || (error.status === 415 && /encoding/i.test(String(error.message)))
  );
}

function isOfZlib(code: unknown): boolean {
  return /^(?:Z_|ERR_.*BROTLI|ERR__ERROR)/.test(String(code));
}
