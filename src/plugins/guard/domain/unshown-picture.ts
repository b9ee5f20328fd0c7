/** How to get a picture that browsers show, by the kind that somebody has sent instead. */
const ADVICE = {
  heic: 'It is a HEIC picture, which browsers do not show. Export it as JPEG; on an iPhone, choose Settings, Camera, Formats, Most Compatible.',
  photoshop: 'It is a Photoshop document. Export it as JPEG or PNG.',
  raw: 'It is a raw picture of a camera. Export it as JPEG.',
  svg: 'It is an SVG drawing, which may run scripts. Export it as PNG.',
  bitmap: 'It is a BMP picture. Save it as PNG or JPEG.',
  newer:
    'It is a JPEG XL or JPEG 2000 picture, which most browsers do not show. Export it as JPEG.',
  video: 'It is a video. Send pictures and sound only.',
} as const;

const HEIC = /^(?:hei[cmsx]|hev[cmsx]|mif1|msf1)$/;
const RAW = /^(?:crx |FUJI|IIRO|MMOR|IIU\0)/;

/**
 * @param head the first bytes of a file that is not taken
 * @returns what it is and what to send instead, or `null` where that is not known
 */
export function adviceFor(head: Buffer): string | null {
  const text = (from: number, to: number): string => head.toString('latin1', from, to);
  if (text(4, 8) === 'ftyp') return adviceForBrand(text(8, 12));
  if (text(0, 4) === '8BPS') return ADVICE.photoshop;
  if (RAW.test(text(0, 4))) return ADVICE.raw;
  if (text(4, 12) === 'JXL \r\n\x87\n' || text(4, 12) === 'jP  \r\n\x87\n') return ADVICE.newer;
  if (head[0] === 0xff && head[1] === 0x0a) return ADVICE.newer;
  if (text(0, 2) === 'BM' && head.readUInt32LE(6) === 0) return ADVICE.bitmap;
  if (text(0, 4) === '\x1aE\xdf\xa3') return ADVICE.video;
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]/i.test(
    text(0, 2000).replace(/^\xef\xbb\xbf/, '')
  )
    ? ADVICE.svg
    : null;
}

function adviceForBrand(brand: string): string | null {
  if (HEIC.test(brand)) return ADVICE.heic;
  return brand === 'crx ' ? ADVICE.raw : ADVICE.video;
}
