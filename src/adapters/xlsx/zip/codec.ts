import { Inflate } from "fflate";

/**
 * Inflates raw deflate data, chunk after chunk. The one thing that may differ between Node (its own zlib is twice as fast)
 * and the browser; whatever it throws means damaged data.
 */
export type InflateStream = (data: Uint8Array) => AsyncIterable<Uint8Array>;

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
