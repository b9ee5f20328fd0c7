import { ENDPOINT_KINDS, type EndpointKind } from './endpoint-kind';
import { headerProblems } from './endpoint-headers';
import { endpointUrlProblem } from './endpoint-url';
import { isEventPattern } from './event-pattern';
import { SUBJECTS } from './event-type';
import { at, refusal, type FieldRefusal, type Refusal } from './refusal';
import { readSecret } from './secret';

/** What an administrator says of an endpoint; only what was sent is present. */
export interface EndpointInput {
  name?: string;
  kind?: EndpointKind;
  url?: string;
  eventTypes?: string[];
  contentTypes?: string[];
  locales?: string[];
  /** `null` keeps the stored value of that header. */
  headers?: Record<string, string | null>;
  enabled?: boolean;
  /** `whsec_…`, for a receiver that has one already; otherwise one is made. */
  secret?: string;
}

export type EndpointReading =
  { ok: true; input: EndpointInput } | { ok: false; problems: FieldRefusal[] };

export interface InputRules {
  /** A new endpoint needs a name and an address, and may bring a secret. */
  isNew: boolean;
  allowedHosts: readonly string[];
  /** The kind that it has; what is new may be of any. */
  storedKind?: EndpointKind;
  /** The present address, which may stay although it would no longer be let through. */
  storedUrl?: string;
  /** Names of the headers that are stored already, whose values may be kept. */
  storedHeaders: readonly string[];
}

const LONGEST_NAME = 100;
const MOST_ENTRIES = 100;
const LOCALE = /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/;

type Check = (value: unknown, rules: InputRules) => FieldRefusal[];

/** Reads an endpoint from a request body; each problem names its field. */
export function readEndpointInput(body: unknown, rules: InputRules): EndpointReading {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { ok: false, problems: at([], refusal('endpoint.body.form')) };
  }
  const problems = Object.entries(body).flatMap(([field, value]) => {
    const check = Object.hasOwn(CHECKS, field) ? CHECKS[field] : undefined;
    return !check || (field === 'secret' && !rules.isNew)
      ? at([field], refusal('endpoint.field.unknown', { field }))
      : check(value, rules);
  });
  if (rules.isNew) {
    if (!('name' in body)) problems.push(...at(['name'], refusal('endpoint.name.missing')));
    if (!('url' in body)) problems.push(...at(['url'], refusal('endpoint.url.missing')));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, input: body };
}

/** Reads a secret that a receiver already has. */
export function secretProblems(value: unknown): FieldRefusal[] {
  if (typeof value !== 'string') return at(['secret'], refusal('endpoint.secret.text'));
  const reading = readSecret(value);
  return reading.ok ? [] : at(['secret'], reading.problem);
}

const CHECKS: Record<string, Check> = {
  name: (value) =>
    typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_NAME
      ? []
      : at(['name'], refusal('endpoint.name.length', { least: 1, most: LONGEST_NAME })),
  kind: (value, { storedKind }) => {
    if (storedKind !== undefined && value !== storedKind) {
      return at(['kind'], refusal('endpoint.kind.fixed'));
    }
    if (ENDPOINT_KINDS.some((kind) => kind === value)) return [];
    const entry = typeof value === 'string' ? value : JSON.stringify(value);
    const names = ENDPOINT_KINDS.join(', ');
    return at(['kind'], refusal('endpoint.kind.unknown', { entry, names }));
  },
  url: (value, { allowedHosts, storedUrl }) => {
    if (value === storedUrl) return [];
    const problem =
      typeof value === 'string'
        ? endpointUrlProblem(value, allowedHosts)
        : refusal('endpoint.url.text');
    return problem === null ? [] : at(['url'], problem);
  },
  eventTypes: list('eventTypes', isEventPattern, (entry) =>
    refusal('events.type.unknown', { entry })
  ),
  contentTypes: list(
    'contentTypes',
    (entry) => SUBJECTS.some((subject) => subject === entry),
    (entry) => refusal('endpoint.content-type.unknown', { entry })
  ),
  locales: list(
    'locales',
    (entry) => LOCALE.test(entry),
    (entry) => refusal('endpoint.locale.form', { entry, example: 'en' })
  ),
  headers: headersCheck,
  enabled: (value) =>
    typeof value === 'boolean' ? [] : at(['enabled'], refusal('endpoint.enabled.form')),
  secret: secretProblems,
};

function list(
  name: string,
  test: (entry: string) => boolean,
  refusalOf: (entry: string) => Refusal
): Check {
  return (value) => {
    if (!Array.isArray(value) || value.length > MOST_ENTRIES) {
      return at([name], refusal('endpoint.list.form', { most: MOST_ENTRIES }));
    }
    return value.flatMap((entry: unknown, index) => {
      if (typeof entry === 'string' && test(entry)) return [];
      const shown = typeof entry === 'string' ? entry : JSON.stringify(entry);
      return at([name, String(index)], refusalOf(shown));
    });
  };
}

function headersCheck(value: unknown, { storedHeaders }: InputRules): FieldRefusal[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return at(['headers'], refusal('endpoint.headers.form'));
  }
  const isKept = ([name, text]: [string, unknown]): boolean =>
    text === null && storedHeaders.includes(name);
  const checked = Object.fromEntries(
    Object.entries(value).map((entry) => [entry[0], isKept(entry) ? 'kept' : entry[1]])
  );
  return headerProblems(checked).flatMap(({ name, problem }) =>
    at(name === null ? ['headers'] : ['headers', name], problem)
  );
}
