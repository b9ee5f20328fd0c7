/** Something that is wrong with an installation. */
export interface Fault {
  what: string;
  /** What to do. */
  mend: string;
}

export function faultLine({ what, mend }: Fault): string {
  return `- ${what} ${mend}`;
}
