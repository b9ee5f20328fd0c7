/**
 * What the outbox refuses, and why an attempt failed: each by a code that never changes once it is
 * published, with what it says in English. A gap is named after the value that fills it.
 */
export const SENTENCES = {
  'endpoint.missing': 'There is no such endpoint.',
  'endpoint.body.form': 'Send a JSON object.',
  'endpoint.field.unknown': '"{field}" cannot be set here.',
  'endpoint.name.missing': 'Give the endpoint a name.',
  'endpoint.name.length': 'Use a name of {least} to {most} characters.',
  'endpoint.kind.unknown': 'There is no kind "{entry}". Use one of these: {names}.',
  'endpoint.kind.fixed':
    'An endpoint stays of the kind that it was made as. Add another one instead.',
  'endpoint.url.missing': 'Give the endpoint a url.',
  'endpoint.url.text': 'Give the url as text.',
  'endpoint.url.long': 'Use an address of at most {most} characters.',
  'endpoint.url.space': 'Remove spaces and control characters from the address.',
  'endpoint.url.form': 'This is not a web address. Use one such as {example}.',
  'endpoint.url.scheme': 'Use an https: (or http:) address, not "{scheme}".',
  'endpoint.url.user':
    'Remove the user name and the password from the address. Use a header instead.',
  'endpoint.url.fragment': 'Remove the fragment ("#…") from the address.',
  'endpoint.url.port-zero': 'Port 0 does not exist. Use another one.',
  'endpoint.url.port':
    'Port {port} belongs to another protocol. Use another one, or have an administrator allow it (OUTBOX_ALLOWED_HOSTS).',
  'endpoint.url.local-name':
    '{host} is a name inside the local network. Use a public one, or have an administrator allow it (OUTBOX_ALLOWED_HOSTS).',
  'endpoint.url.address':
    '{address} is not a public address ({range}). Use a public one, or have an administrator allow it (OUTBOX_ALLOWED_HOSTS).',
  'endpoint.list.form': 'Give a list of at most {most}; empty means all.',
  'endpoint.content-type.unknown': 'There is no content type "{entry}".',
  'endpoint.locale.form': '"{entry}" is no locale. Use a code such as {example}.',
  'endpoint.enabled.form': 'Use true or false.',
  'endpoint.headers.form': 'Give an object of header names and values.',
  'endpoint.headers.many': 'Use at most {most} headers.',
  'endpoint.headers.sealed':
    'The stored headers cannot be read, because the encryption key of the application has changed. Give them again.',
  'endpoint.header.name': 'Use letters, digits and hyphens in the name of a header.',
  'endpoint.header.reserved': 'Remove this header: the delivery sets it itself.',
  'endpoint.header.missing': 'Give the header a value.',
  'endpoint.header.long': 'Use a header value of at most {most} characters.',
  'endpoint.header.value':
    'Use printable ASCII in a header value, without line breaks, and without spaces at its ends.',
  'endpoint.header.twice': 'This header is given twice.',
  'endpoint.header.again':
    'The address leads to another server: give the value of this header again.',
  'endpoint.secret.text': 'Give the secret as text.',
  'endpoint.secret.form': 'A secret is "whsec_" followed by base64.',
  'endpoint.secret.length':
    'A secret has {least} to {most} bytes before base64; this one has {length}.',
  'endpoint.secrets.full':
    '{most} old secrets are still valid, and no more are kept. Wait until one has ended, or end them all at once (keepOldForSeconds 0).',
  'endpoint.keep.seconds': 'Use a whole number of seconds from {least} to {most}.',

  'delivery.missing': 'There is no such delivery.',
  'delivery.endpoint-off':
    'This publisher is switched off. Switch it on under "Send to this publisher", then send again.',
  'delivery.overtaken':
    'A newer version of this document (sequence {sequence}) has been sent already, and an older one must not take its place. Send that one again instead.',
  'delivery.sending-off':
    'Sending is switched off (OUTBOX_ENABLED), so nothing would leave. Switch it on, then send again.',
  'replay.after.range': 'Use the sequence of an event, a whole number from {least} to {most}.',

  'events.after.form':
    'Use a sequence (a whole number, 0 or more), or the cursor that an earlier answer gave as meta.next.',
  'events.after.beyond':
    'There is no event {asked} yet: the newest is {last}. The log has been set back, as by a restored database. Read the documents anew, then go on from {last}.',
  'events.after.foreign':
    'This log holds another event {asked} than the one that was read, or none. The log has been set back, as by a restored database. Read the documents anew, then go on from {last}.',
  'events.after.forgotten':
    'Events up to sequence {last} are no longer kept. Read the documents anew, then go on from {last}.',
  'events.type.twice': 'Give type once, as a comma-separated list.',
  'events.type.unknown': 'There is no event type "{entry}".',
  'events.content-type.unknown': '"{uid}" has no events.',

  'parameter.unknown': 'Use these parameters only: {names}.',
  'parameter.whole': 'Use a whole number.',
  'parameter.range': 'Use a whole number from {least} to {most}.',
  'parameter.event.form': 'Use the id of an event.',
  'parameter.state.unknown': 'Use one of these states: {names}.',

  'attempt.timeout': 'There was no complete answer within {seconds} seconds.',
  'attempt.stopped': 'Sending has been stopped.',
  'attempt.thread.ended': 'The sending thread has ended.',
  'attempt.thread.failed': 'The sending thread failed: {reason}',
  'attempt.lease.ended': 'The lease has ended: another instance may send this by now.',
  'attempt.secret.sealed':
    'A stored secret cannot be read: the encryption key of the application has changed. Rotate the secret, and give the extra headers again (none is an answer too).',
  'attempt.keys.missing': 'Set ENCRYPTION_KEY or APP_KEYS: the outbox keeps its secrets with them.',
  'attempt.name.unknown': 'The name {host} does not exist: check the address ({error}).',
  'attempt.name.unresolved': 'The name {host} cannot be looked up ({error}).',
  'attempt.name.address': '{host} leads to {address}, which is not a public address ({range}).',
  'attempt.connection.refused': '{address} takes no connections ({error}).',
  'attempt.connection.silent': '{address} does not answer ({error}).',
  'attempt.connection.unreachable': '{address} cannot be reached ({error}).',
  'attempt.connection.none': 'None of the addresses of the receiver can be reached ({error}).',
  'attempt.connection.ended': 'The connection ended before the answer was complete ({error}).',
  'attempt.answer.long': 'The answer is longer than {bytes} bytes.',
  'attempt.answer.form': 'The answer is not valid HTTP ({error}).',
  'attempt.answer.headers': 'The headers of the answer are too long ({error}).',
  'attempt.answer.length': 'The answer is not as long as its header says ({error}).',
  'attempt.tls.closed': 'The receiver closed the connection before it was secure ({error}).',
  'attempt.tls': 'The secure connection cannot be set up ({error}).',
  'attempt.certificate.self-signed': 'The certificate is self-signed ({error}).',
  'attempt.certificate.chain': 'A certificate in the chain is self-signed ({error}).',
  'attempt.certificate.incomplete':
    'The certificate cannot be verified: an intermediate one is missing ({error}).',
  'attempt.certificate.issuer': 'The issuer of the certificate is unknown ({error}).',
  'attempt.certificate.expired': 'The certificate has expired ({error}).',
  'attempt.certificate.early': 'The certificate is not valid yet ({error}).',
  'attempt.certificate.revoked': 'The certificate has been revoked ({error}).',
  'attempt.certificate.name': 'The certificate is not for {host}: it names {names} ({error}).',
  'attempt.certificate.nameless': 'The certificate names no host, so not {host} ({error}).',
  'attempt.purge.unconfirmed': 'The CDN did not say that it was done: see its answer.',
  'attempt.other': '{reason}',
} as const;
