/** A query that is left to Strapi itself, and why. */
export class Unsupported extends Error {
  constructor(what: string) {
    super(`A query with ${what} is not compiled.`);
    this.name = 'Unsupported';
  }
}
