/** What a note says of the story above it (output contract, section 6). */
export type CorrectionKind = 'correction' | 'clarification' | 'update' | 'retraction';
