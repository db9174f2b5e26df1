import { base64Of } from "./base64";

/** A picture that a person put on a sheet, in a format that every door draws again. */
export interface Picture {
  readonly format: "png" | "jpeg";
  /** The bytes of its file, in base64. */
  readonly base64: string;
  /** Pixels: what tells its proportions. */
  readonly width: number;
  readonly height: number;
}

/** A logo weighs less; Excel on the web takes no request of more than 5 MB. */
export const MOST_PICTURE_BYTES = 2_000_000;

/** The picture in the bytes of a file; null where they are no PNG nor JPEG, or too many. */
export function pictureOf(bytes: Uint8Array): Picture | null {
  const size = bytes.length > MOST_PICTURE_BYTES ? null : (pngSize(bytes) ?? jpegSize(bytes));
  return size && size.width > 0 && size.height > 0 ? { ...size, base64: base64Of(bytes) } : null;
}

type Size = Pick<Picture, "format" | "width" | "height">;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height stand at the beginning of the first part of a PNG. */
function pngSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 24 || PNG.some((byte, at) => bytes[at] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { format: "png", width: view.getUint32(16), height: view.getUint32(20) };
}

/** Those of a JPEG stand in its « start of frame », after segments that each tell their length. */
function jpegSize(bytes: Uint8Array): Size | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] as number;
    // C4, C8 and CC are in the midst of them and are something else.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { format: "jpeg", width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
