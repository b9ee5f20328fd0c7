/** Names the database that every file of stories starts from: set before the first. */
export const PREPARED = 'NEWSROOM_STORIES_DATABASE';

/** The address of an editor who is there from the start. */
export const EDITOR = 'editor@newsroom.example';
