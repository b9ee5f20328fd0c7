import type { DigitalSourceType } from './digital-source-type';

/** What a credit says of AI, in English or Ukrainian: "AI-generated image", "Створено ШІ". */
export function isMadeWithAi(line: string): boolean {
  return MADE.some((pattern) => pattern.test(line));
}

/** The IPTC source type that a credit gives away: made or edited with AI, or nothing of it. */
export function aiSourceType(line: string): DigitalSourceType | null {
  if (isMadeWithAi(line)) return 'trainedAlgorithmicMedia';
  return EDITED.test(line) ? 'compositeWithTrainedAlgorithmicMedia' : null;
}

const AI =
  '(?:(?:google|meta|adobe|bing|grok|generative|an?)\\s+)*(?:a\\.?i\\.?|artificial intelligence)';
const TOOL =
  '(?:mid-?journey|dall[-·∙• ]?e(?:\\s?\\d)?|stable diffusion|adobe firefly|firefly|chat-?gpt|gemini|imagen|grok|copilot|leonardo\\.ai|nano banana)';
const END = '(?![\\p{L}\\d])';
const START = '(?<![\\p{L}\\d])';

const MADE: readonly RegExp[] = [
  `${START}${AI}[- ](?:generated|created|made|produced|rendered)${END}`,
  `${START}(?:generated|created|made|produced|rendered|drawn)(?: \\p{L}+)? (?:by|with|using|via|in|through)(?: the help of)? (?:${AI}|${TOOL})${END}`,
  `${START}${AI} (?:image|illustration|picture|photo|art|artwork|graphic|render(?:ing)?)s?${END}`,
  `(?:image|illustration|picture|photo|art|credit|by|via)s?(?: by| credit)?[:/ -]+${TOOL}${END}`,
  `^${TOOL}$`,
  `/\\s*(?:${TOOL}|AI)$`,
  `^(?:${START}(?:image|illustration|picture|photo)s?: *)?AI$`,
  // Ukrainian words change their endings.
  `${START}(?:з?генерован|згенеру|створен|зроблен|намальован)\\p{L}*(?: \\p{L}+){0,4} (?:ші|штучн\\p{L}+ інтелект\\p{L}*|нейромереж\\p{L}*|${TOOL})${END}`,
  `${START}(?:ші|штучн\\p{L}+ інтелект\\p{L}*|нейромереж\\p{L}*)[- ](?:з?генерован|зображенн|ілюстраці|картинк)`,
  `^(?:зображення|ілюстрація|фото|картинка|колаж)[:/ –—-]+(?:ші|штучний інтелект|нейромережа|${TOOL})${END}`,
].map((source) => new RegExp(source, 'iu'));

const EDITED = new RegExp(
  `${START}(?:edited|enhanced|altered|retouched|modified|expanded)(?: by| with| using)+ (?:${AI}|${TOOL})${END}` +
    `|${START}${AI}[- ](?:edited|enhanced|altered|retouched|modified)${END}`,
  'iu'
);
