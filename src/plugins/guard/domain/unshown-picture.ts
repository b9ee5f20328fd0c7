/** What somebody has sent instead of a picture that browsers show. */
export type UnshownKind = 'heic' | 'photoshop' | 'raw' | 'svg' | 'bitmap' | 'newer' | 'video';

const HEIC = /^(?:hei[cmsx]|hev[cmsx]|mif1|msf1)$/;
const RAW = /^(?:crx |FUJI|IIRO|MMOR|IIU\0)/;

/**
 * @param head the first bytes of a file that is not taken
 * @returns `null` where it is not known
 */
export function unshownKind(head: Buffer): UnshownKind | null {
  const text = (from: number, to: number): string => head.toString('latin1', from, to);
  if (text(4, 8) === 'ftyp') return kindOfBrand(text(8, 12));
  if (text(0, 4) === '8BPS') return 'photoshop';
  if (RAW.test(text(0, 4))) return 'raw';
  if (text(4, 12) === 'JXL \r\n\x87\n' || text(4, 12) === 'jP  \r\n\x87\n') return 'newer';
  if (head[0] === 0xff && head[1] === 0x0a) return 'newer';
  if (text(0, 2) === 'BM' && head.readUInt32LE(6) === 0) return 'bitmap';
  if (text(0, 4) === '\x1aE\xdf\xa3') return 'video';
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]/i.test(
    text(0, 2000).replace(/^\xef\xbb\xbf/, '')
  )
    ? 'svg'
    : null;
}

function kindOfBrand(brand: string): UnshownKind {
  if (HEIC.test(brand)) return 'heic';
  return brand === 'crx ' ? 'raw' : 'video';
}
