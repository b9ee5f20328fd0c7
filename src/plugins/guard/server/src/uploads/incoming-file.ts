/** A file as it came in, before Strapi has stored it. */
export interface IncomingFile {
  filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
  /** What Strapi says it has found; it stores this as the type. */
  detectedMimeType?: string;
  /** In bytes. */
  size: number;
}
