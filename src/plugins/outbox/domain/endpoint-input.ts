import { headerProblems } from './endpoint-headers';
import { endpointUrlProblem } from './endpoint-url';
import { isEventPattern } from './event-pattern';
import { SUBJECTS } from './event-type';
import { readSecret } from './secret';

/** What an administrator says of an endpoint; only what was sent is present. */
export interface EndpointInput {
  name?: string;
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

export interface InputProblem {
  path: string[];
  message: string;
}

export type EndpointReading =
  { ok: true; input: EndpointInput } | { ok: false; problems: InputProblem[] };

export interface InputRules {
  /** A new endpoint needs a name and an address, and may bring a secret. */
  isNew: boolean;
  allowedHosts: readonly string[];
  /** The present address, which may stay although it would no longer be let through. */
  storedUrl?: string;
  /** Names of the headers that are stored already, whose values may be kept. */
  storedHeaders: readonly string[];
}

const LONGEST_NAME = 100;
const MOST_ENTRIES = 100;
const LOCALE = /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/;

type Check = (value: unknown, rules: InputRules) => InputProblem[];

/** Reads an endpoint from a request body; each problem names its field. */
export function readEndpointInput(body: unknown, rules: InputRules): EndpointReading {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return {
      ok: false,
      problems: [{ path: [], message: 'Send a JSON object.' }],
    };
  }
  const problems = Object.entries(body).flatMap(([name, value]) => {
    const check = Object.hasOwn(CHECKS, name) ? CHECKS[name] : undefined;
    if (!check || (name === 'secret' && !rules.isNew)) {
      return [{ path: [name], message: `"${name}" cannot be set here.` }];
    }
    return check(value, rules);
  });
  if (rules.isNew) {
    for (const name of ['name', 'url']) {
      if (!(name in body))
        problems.push({
          path: [name],
          message: `An endpoint needs a ${name}.`,
        });
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, input: body };
}

/** Reads a secret that a receiver already has. */
export function secretProblems(value: unknown): InputProblem[] {
  if (typeof value !== 'string') return [{ path: ['secret'], message: 'A secret is a text.' }];
  const reading = readSecret(value);
  return reading.ok ? [] : [{ path: ['secret'], message: reading.message }];
}

const CHECKS: Record<string, Check> = {
  name: (value) =>
    typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_NAME
      ? []
      : [
          {
            path: ['name'],
            message: `A name has 1 to ${LONGEST_NAME} characters.`,
          },
        ],
  url: (value, { allowedHosts, storedUrl }) => {
    if (value === storedUrl) return [];
    const problem =
      typeof value === 'string' ? endpointUrlProblem(value, allowedHosts) : 'An address is a text.';
    return problem === null ? [] : [{ path: ['url'], message: problem }];
  },
  eventTypes: list('eventTypes', isEventPattern, 'event type'),
  contentTypes: list(
    'contentTypes',
    (entry) => SUBJECTS.some((subject) => subject === entry),
    'content type'
  ),
  locales: list('locales', (entry) => LOCALE.test(entry), 'locale'),
  headers: headersCheck,
  enabled: (value) =>
    typeof value === 'boolean' ? [] : [{ path: ['enabled'], message: 'Use true or false.' }],
  secret: secretProblems,
};

function list(name: string, test: (entry: string) => boolean, noun: string): Check {
  return (value) => {
    if (!Array.isArray(value) || value.length > MOST_ENTRIES) {
      return [
        {
          path: [name],
          message: `Give a list of at most ${MOST_ENTRIES}; empty means all.`,
        },
      ];
    }
    return value.flatMap((entry: unknown, index) =>
      typeof entry === 'string' && test(entry)
        ? []
        : [
            {
              path: [name, String(index)],
              message: `${JSON.stringify(entry)} is no ${noun}.`,
            },
          ]
    );
  };
}

function headersCheck(value: unknown, { storedHeaders }: InputRules): InputProblem[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [
      {
        path: ['headers'],
        message: 'Give an object of header names and values.',
      },
    ];
  }
  const isKept = ([name, text]: [string, unknown]): boolean =>
    text === null && storedHeaders.includes(name);
  const checked = Object.fromEntries(
    Object.entries(value).map((entry) => [entry[0], isKept(entry) ? 'kept' : entry[1]])
  );
  return headerProblems(checked).map(({ name, message }) => ({
    path: name === null ? ['headers'] : ['headers', name],
    message,
  }));
}
