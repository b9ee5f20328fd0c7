import type { ReadBytes } from './file-bytes';

/** The metadata of a JPEG file as its segments hold it, damaged headers included. */
export interface JpegBlocks {
  /** XMP packets, the main one first. */
  xmp: Buffer[];
  /** The image resources of all segments, joined. */
  resources: Buffer | null;
  /** False when a part of the XMP stands where it is not read. */
  whole: boolean;
}

const XMP_HEADER = 'http://ns.adobe.com/xap/1.0/\0';
const EXTENDED_XMP = 'http://ns.adobe.com/xmp/extension/\0';
const PHOTOSHOP = 'Photoshop 3.0\0';
const MOST_SEGMENTS = 2000;

/**
 * Walks the segments in front of the picture (JPEG, B.1.1.4). Image libraries know a segment by its
 * header and pass over one whose header is damaged; here the packet itself gives it away. Several
 * segments of image resources are one after another.
 *
 * @returns `null` for a file that is no JPEG
 */
export function jpegBlocks(read: ReadBytes): JpegBlocks | null {
  if (read(0, 2)?.readUInt16BE(0) !== 0xffd8) return null;
  const blocks: JpegBlocks = { xmp: [], resources: null, whole: true };
  let at = 2;
  for (let count = 0; count < MOST_SEGMENTS; count += 1) {
    const head = read(at, 4);
    const marker = head?.readUInt16BE(0) ?? 0;
    // The picture itself begins, or what stands here is no segment.
    if (!head || marker < 0xffc0 || marker === 0xffda || marker === 0xffff) break;
    const length = head.readUInt16BE(2);
    const segment = read(at + 4, length - 2);
    if (!segment) break;
    if (marker >= 0xffe0 && marker <= 0xffef) addSegment(blocks, segment, marker);
    at += 2 + length;
  }
  return blocks;
}

function addSegment(blocks: JpegBlocks, segment: Buffer, marker: number): void {
  if (startsWith(segment, XMP_HEADER)) {
    blocks.xmp.unshift(segment.subarray(XMP_HEADER.length));
  } else if (startsWith(segment, EXTENDED_XMP)) {
    blocks.whole = false;
  } else if (marker === 0xffed && startsWith(segment, PHOTOSHOP)) {
    const more = segment.subarray(PHOTOSHOP.length);
    blocks.resources = blocks.resources ? Buffer.concat([blocks.resources, more]) : more;
  } else if (!startsWith(segment, 'Exif\0')) {
    const packet = packetIn(segment);
    if (packet) blocks.xmp.push(packet);
  }
}

/** The XMP packet that stands somewhere in the bytes, as the standard lets every reader find it. */
export function packetIn(bytes: Buffer): Buffer | null {
  const start = ['<?xpacket begin', '<x:xmpmeta', '<rdf:RDF']
    .map((mark) => bytes.indexOf(mark, 0, 'latin1'))
    .filter((at) => at >= 0);
  if (start.length === 0) return null;
  const rest = bytes.subarray(Math.min(...start));
  for (const mark of ['</x:xmpmeta>', '</rdf:RDF>']) {
    const end = rest.indexOf(mark, 0, 'latin1');
    if (end >= 0) return rest.subarray(0, end + mark.length);
  }
  return rest;
}

function startsWith(bytes: Buffer, text: string): boolean {
  return bytes.toString('latin1', 0, text.length) === text;
}
