const VERSION = / v(\d+)$/;

/** Which version of each title and name has been acknowledged: nobody who asks later may see an older one. */
export class Versions {
  old = 0;
  #last = 0;
  #acknowledged = new Map();

  /** @param {string} what is written now */
  next(what) {
    this.#last += 1;
    const version = this.#last;
    return {
      text: `${what} v${version}`,
      acknowledge: () => this.#acknowledged.set(what, version),
    };
  }

  /** What whoever asks now must at least be shown. */
  get now() {
    return new Map(this.#acknowledged);
  }

  /**
   * @param {unknown} answer
   * @param {Map<string, number>} least of when it was asked for
   */
  check(answer, least) {
    if (least.size === 0) return;
    const isOld = textsOf(answer).some((text) => {
      const match = VERSION.exec(text);
      const what = match ? text.slice(0, match.index) : text;
      return (match ? Number(match[1]) : 0) < (least.get(what) ?? 0);
    });
    if (isOld) this.old += 1;
  }
}

/** Titles and names at any depth. */
function textsOf(value, texts = []) {
  if (typeof value !== 'object' || value === null) return texts;
  for (const [name, inner] of Object.entries(value)) {
    if ((name === 'title' || name === 'name') && typeof inner === 'string') texts.push(inner);
    else textsOf(inner, texts);
  }
  return texts;
}
