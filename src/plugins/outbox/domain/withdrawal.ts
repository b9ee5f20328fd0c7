const TAKEN_AWAY = /\.(?:unpublished|deleted)$/;

/**
 * Whether an event takes something away from readers: a document, or what a document has shown, such as
 * a photo whose rights are over.
 * @param cause the type of the change that has made it; `null` without one
 */
export function isWithdrawal(type: string, cause: string | null): boolean {
  return TAKEN_AWAY.test(type) || (cause !== null && TAKEN_AWAY.test(cause));
}
