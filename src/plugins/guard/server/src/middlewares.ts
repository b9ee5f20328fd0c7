import { bodyGate, bodyRead } from './bodies/body-gate';
import { multipart } from './bodies/multipart';

/** By name; `plugin::guard.multipart` is for routes of your own that take files. */
export const middlewares = { 'body-gate': bodyGate, 'body-read': bodyRead, multipart };
