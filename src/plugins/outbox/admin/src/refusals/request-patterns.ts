import type { SentencePattern } from './sentence-pattern';

/** Why a request as a whole was refused, or did not arrive. */
export const REQUEST_PATTERNS: readonly SentencePattern[] = [
  // What Chrome, Firefox and Safari say when nobody answers; some add the host.
  [
    'refused.offline',
    /^(?:TypeError: )?(?:Failed to fetch|NetworkError when attempting to fetch resource\.|Load failed)(?: \(.+\))?$/,
  ],
  // What they say of a proxy's page, which comes when the server behind it does not run.
  [
    'refused.unavailable',
    /^(?:SyntaxError: )?(?:Unexpected .*JSON.*|JSON\.parse: .*|JSON Parse error: .*|The string did not match the expected pattern\.)$/s,
  ],
  ['refused.server', /^(?:Internal|Unknown) Server Error$/],
  ['refused.role', /^(?:Policy Failed|Forbidden(?: access)?)$/],
  ['refused.login', /^(?:Missing or invalid credentials|Unauthorized)$/],
  ['refused.several', /^(?<count>\d+) errors occurred$/],
  ['refused.noEndpoint', /^There is no such endpoint\.$/],
  ['refused.noDelivery', /^There is no such delivery\.$/],
  ['refused.noEvents', /^"(?<uid>.+)" has no events\.$/],
  [
    'refused.off',
    /^This publisher is switched off\. Switch it on under "Send to this publisher", then send again\.$/,
  ],
  [
    'refused.switchedOff',
    /^Sending is switched off \(OUTBOX_ENABLED\), so nothing would leave\. Switch it on, then send again\.$/,
  ],
  [
    'refused.overtaken',
    /^A newer version of this document \(sequence (?<sequence>\d+)\) has been sent already, and an older one must not take its place\. Send that one again instead\.$/,
  ],
  [
    'refused.forgotten',
    /^Events up to sequence (?<last>-?\d+) are no longer kept\. Read the documents anew, then go on from \k<last>\.$/,
  ],
  [
    'refused.future',
    /^There is no event (?<asked>\d+) yet: the newest is (?<last>\d+)\. The log has been set back, as by a restored database\. Read the documents anew, then go on from \k<last>\.$/,
  ],
  [
    'refused.foreign',
    /^This log holds another event (?<asked>\d+) than the one that was read, or none\. The log has been set back, as by a restored database\. Read the documents anew, then go on from (?<last>\d+)\.$/,
  ],
  [
    'refused.sequence',
    /^after is a sequence, a whole number of 0 or more, or the cursor that an earlier answer gave as meta\.next\.$/,
  ],
  [
    'refused.sequence.between',
    /^Use the sequence of an event, a whole number from (?<least>\d+) to (?<most>\d+)\.$/,
  ],
  [
    'refused.secrets',
    /^(?<most>\d+) old secrets are still valid, and no more are kept\. Wait until one has ended, or end them all at once \(keepOldForSeconds 0\)\.$/,
  ],
  ['refused.seconds', /^Use a whole number of seconds from (?<least>\d+) to (?<most>\d+)\.$/],
  // The rest answers requests that this page does not make: it is older than its server.
  ['refused.object', /^Send a JSON object\.$/],
  ['refused.field', /^"(?<name>.+)" cannot be set here\.$/s],
  ['refused.number', /^(?<name>\w+) is a whole number\.$/],
  ['refused.number.between', /^(?<name>\w+) is from (?<least>\d+) to (?<most>\d+)\.$/],
  ['refused.number.whole', /^(?<name>\w+) is a whole number from (?<least>\d+) to (?<most>\d+)\.$/],
  ['refused.event', /^event is the id of an event\.$/],
  ['refused.state', /^state is one of (?<names>[\w, -]+)\.$/],
  ['refused.parameters', /^Use (?<names>[\w, ]+) and (?<last>\w+) only\.$/],
  ['refused.type.once', /^Give type once, as a comma list\.$/],
  ['refused.type', /^There is no event type (?<entry>.+)\.$/s],
];
