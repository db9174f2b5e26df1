import { Inflate } from "fflate";

/**
 * Inflates raw deflate data, chunk after chunk. The one thing that may differ between Node (its own zlib is twice as fast)
 * and the browser; whatever it throws means damaged data.
 */
export interface InflateStream {
  (data: Uint8Array): AsyncIterable<Uint8Array>;
  /** CRC-32 of the bytes, going on from that of the bytes before: the machine's own where it has a faster one than crc32.ts. */
  readonly checksum?: (bytes: Uint8Array, before: number) => number;
}

/** Deflate multiplies by 1 032 at most: 16 KB at a time keep a bomb's chunk at 16 MB. */
const STEP = 16 << 10;

export const fflateInflate: InflateStream = async function* (data) {
  let chunks: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => chunks.push(chunk));
  for (let at = 0; at < data.length; at += STEP) {
    inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
    yield* chunks;
    chunks = [];
  }
};
