/** Shorter secrets can be guessed. Counted as UTF-8. */
const MIN_BYTES = 16;

const MIN_CHARACTERS = 6;

/** Texts of generators and guides, which everybody knows. Compared as letters and digits alone. */
const SAMPLES = [
  'tobemodified',
  'tobechanged',
  'changeme',
  'changethis',
  'replaceme',
  'replacethis',
  'yoursecret',
  'yourkey',
  'mysecret',
  'somesecret',
  'samplesecret',
  'examplesecret',
  'defaultsecret',
  'randomstring',
  'somerandom',
  'defaultsalt',
  'password',
  'qwerty',
];

/**
 * What is wrong with a secret, to be read behind its name.
 * @returns `null` when it is long enough, varied, and in no guide
 */
export function secretProblem(value: unknown): string | null {
  if (typeof value !== 'string' || value.trim() === '') return 'is missing';
  const secret = value.trim();
  const letters = secret.toLowerCase().replaceAll(/[^a-z\d]/g, '');
  if (SAMPLES.some((sample) => letters.includes(sample))) return 'is a sample';
  if (new TextEncoder().encode(secret).length < MIN_BYTES) {
    return `is shorter than ${MIN_BYTES} bytes`;
  }
  if (isMonotonous(secret)) return 'is made of too few different characters';
  return null;
}

function isMonotonous(secret: string): boolean {
  return new Set(secret).size < MIN_CHARACTERS || isRepeated(secret) || isSequence(secret);
}

/** A shorter text several times over. */
function isRepeated(secret: string): boolean {
  for (let length = 1; length < MIN_BYTES && length <= secret.length / 2; length += 1) {
    if (secret.slice(length) === secret.slice(0, -length)) return true;
  }
  return false;
}

/** Characters that mostly follow each other in the alphabet, up or down. */
function isSequence(secret: string): boolean {
  let steps = 0;
  for (let index = 1; index < secret.length; index += 1) {
    if (Math.abs(secret.charCodeAt(index) - secret.charCodeAt(index - 1)) <= 1) steps += 1;
  }
  return steps > 0.6 * (secret.length - 1);
}
