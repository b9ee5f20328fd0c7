/** A public version as `deepPopulate` loads it. */
export type Row = Record<string, unknown> & {
  id: number;
  documentId: string;
  locale?: string | null;
};
