type None = Record<string, never>;

/**
 * Every code that a refusal may carry, with its values: raw facts, from which a client can say the
 * refusal in its own words. A code that was published keeps its name and its values
 * (`docs/contracts/refusals.md` says when each one comes).
 */
export interface RefusalValues extends PublishValues, TimeValues, WriteValues, QueryValues {
  'desk.changed': None;
  'desk.field-forbidden': None;
  'desk.gone': None;
  'desk.photo-gone': None;
  'desk.rich-text': None;
  'desk.story-gone': None;
  'desk.taken-down': None;
  'desk.unfinished': None;
}

/** What a story lacks. */
interface PublishValues {
  'audio.consent-missing': None;
  'audio.file-missing': None;
  'audio.production-missing': None;
  'body-picture.credit-missing': { file: string };
  'body-picture.description-missing': { file: string };
  'body-picture.entry-missing': { file: string };
  'body-picture.upload-missing': { file: string };
  'body.missing': None;
  /** `tokens` as in the byline, with commas between them. */
  'byline.token-unknown': { tokens: string; contributors: number };
  'credit.author-missing': None;
  'credits.missing': None;
  'photo.credit-missing': None;
  'title.missing': None;
}

/** Times are ISO 8601, `sent` is what came, cut to 40 characters. */
interface TimeValues {
  'day.unreadable': { sent: string; firstYear: number; lastYear: number };
  'time.ahead': { time: string };
  'time.gap': { time: string; timeZone: string; before: string; after: string };
  'time.out-of-range': { sent: string; firstYear: number; lastYear: number };
  'time.plus-lost': { sent: string };
  'time.twice': { time: string; timeZone: string; first: string; second: string };
  /** Three examples of what is taken: an instant, the same with an offset, the same as a wall clock. */
  'time.unreadable': {
    sent: string;
    timeZone: string;
    instant: string;
    local: string;
    wallClock: string;
  };
}

/** Lists, such as `titles`, have commas between their items. */
interface WriteValues {
  'author.in-use': { name: string; total: number; titles: string; more: number };
  'data.too-deep': { most: number };
  'document-id.given': None;
  'field.computed': { field: string };
  'field.missing': None;
  'field.reserved': { field: string };
  'field.unknown': { field: string; fields: string };
  /** `mime` is `none` where it is not known, `allowed` lists families as Strapi's `allowedTypes`. */
  'file.kind': { file: string; mime: string; allowed: string };
  'form.blocks': None;
  'form.boolean': None;
  'form.data': None;
  'form.document': None;
  'form.document-id': None;
  'form.object': None;
  'form.objects': None;
  'form.relation': None;
  'form.text': None;
  'form.time': None;
  'form.version': None;
  'import.ahead': None;
  'import.right-missing': None;
  /** `stored` is an instant in UTC. */
  'import.set-once': { stored: string };
  'link.hidden-character': None;
  'link.incomplete': None;
  'link.scheme': { scheme: string };
  'link.space': None;
  'link.start': None;
  'locale.unknown': { sent: string; locales: string };
  /** `place` counts from 1, `character` is such as `U+0000`. */
  'name.character': { place: number; character: string };
  'photo.in-text': { name: string; total: number; titles: string; more: number };
  'photo.in-use': { total: number; titles: string; more: number };
  'picture.in-text': { total: number; titles: string; more: number };
  'picture.missing': None;
  'relation.missing': { documentId: string };
  'slug.form': { most: number; example: string };
  'slug.taken': { slug: string; free: string };
  'text.character': { place: number; character: string };
  'text.hidden-character': { place: number; character: string };
  'text.too-long': { most: number; length: number };
  'value.refused': None;
}

/** What is wrong with a parameter, which the path names. */
interface QueryValues {
  'attribute.leads-nowhere': { attribute: string; next: string };
  'attribute.unknown': { attribute: string };
  'content-type.unknown': { known: string };
  'cursor.unreadable': None;
  'cursor.with-page': None;
  'cursor.with-sort': None;
  'document-ids.form': { most: number };
  'drafts.photo-rights': { attribute: string };
  'drafts.private': None;
  'drafts.relation': { relation: string };
  'filter.form': None;
  'filter.group': None;
  'filter.mixed': None;
  'filter.not': None;
  'filter.not-text': { instead: string };
  'filter.operator-first': None;
  'filter.operator-unknown': { operator: string };
  'filter.structured': None;
  'filter.two-values': None;
  'filter.values': None;
  'id.form': None;
  'ids.form': { most: number };
  'locale.form': None;
  'number.form': { least: number; most: number };
  'pagination.form': None;
  'pagination.too-far': None;
  'pagination.unknown': { known: string };
  'query.too-deep': { most: number };
  'query.too-many-values': { most: number };
  'sort.deep': { attribute: string };
}
