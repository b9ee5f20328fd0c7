/** `GET /newsroom/publications/status`: the store of what readers see, and whether it is made anew. */
export interface PublicationsStatus {
  /** Documents by language, of all four types. */
  stored: number;
  /** Changes of authors, photos and files that other publications have yet to follow. */
  marked: number;
  rebuild: Rebuild;
}

/** Of the process that answers: another instance knows of its own alone. */
export interface Rebuild {
  state: 'idle' | 'running' | 'done' | 'failed';
  done: number;
  /** 0 until it is known. */
  total: number;
  /** ISO 8601, UTC. */
  startedAt: string | null;
  finishedAt: string | null;
  /** Why it has failed. */
  error?: string;
}
