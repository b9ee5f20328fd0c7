import type { Reason } from '../../../domain/refusal';

const LARGEST_ID = 2_147_483_647;
const LONGEST_DOCUMENT_ID = 255;

/**
 * Why a value cannot name what a relation or media field links to, or `null`. Strapi hands ids to
 * the database as they come, where a number too large or an object is a server error.
 */
export function relationProblem(value: unknown): Reason | null {
  return isTarget(value) || isChange(value) ? null : { code: 'form.relation', values: {} };
}

/** `{connect, disconnect, set}`; without any of them Strapi changes nothing. */
function isChange(value: unknown): boolean {
  if (!isObject(value) || 'id' in value || 'documentId' in value) return false;
  return [value.connect, value.disconnect, value.set].every(
    (targets) => targets === null || targets === undefined || isTarget(targets)
  );
}

function isTarget(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => !Array.isArray(item) && isTarget(item));
  if (!isObject(value)) return isReference(value);
  if (!('id' in value) && !('documentId' in value)) return false;
  return (
    (value.id === undefined || isRowId(value.id) || isDocumentId(value)) &&
    (value.documentId === undefined || isReference(value.documentId)) &&
    (value.locale === undefined || value.locale === null || typeof value.locale === 'string') &&
    isPosition(value.position)
  );
}

/** Where in a list to put it; `{end: true}` and the like. */
function isPosition(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (!isObject(value)) return false;
  return [value.before, value.after].every((id) => id === undefined || isReference(id));
}

/** A database id, or a document id; Strapi takes every text that begins with a digit for the first. */
function isReference(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && isDatabaseId(value);
  if (typeof value !== 'string') return false;
  if (Number.isNaN(Number.parseInt(value, 10))) {
    return value !== '' && value.length <= LONGEST_DOCUMENT_ID;
  }
  return /^\d{1,10}$/.test(value) && isDatabaseId(Number(value));
}

function isRowId(value: unknown): boolean {
  return isReference(value) && !Number.isNaN(Number(value));
}

/** The admin's dialog for a new relation sends the document id as both; Strapi goes by `documentId`. */
function isDocumentId({ id, documentId }: Record<string, unknown>): boolean {
  return id === documentId && isReference(id);
}

function isDatabaseId(value: number): boolean {
  return value >= 0 && value <= LARGEST_ID;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
