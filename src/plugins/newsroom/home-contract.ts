/** `GET /newsroom/today`: the newsroom's day as far as one editor may read it. */
export interface Today {
  /** `2024-02-01` */
  day: string;
  timeZone: string;
  /** Dated today and seen by readers, newest first: the first few, and how many there are. */
  out: { total: number; stories: TodayStory[] };
  /** Drafts that have never been published and are dated ahead of now, the next one first. */
  ahead: TodayStory[];
  /** How many drafts have never been published, for each type that the editor may read. */
  waiting: Array<{ type: StoryType; contentType: string; count: number }>;
}

export type StoryType = 'article' | 'liveBrief';

/** One story or brief in one language. */
export interface TodayStory {
  type: StoryType;
  contentType: string;
  documentId: string;
  locale: string;
  /** Empty where it has none, or the role may not read titles. */
  title: string;
  /** UTC; the panel says it in its own language. */
  utc: string;
}
