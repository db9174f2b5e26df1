import { createInflateRaw } from "node:zlib";
import type { InflateStream } from "./zip/codec";

/** Node's zlib, which inflates on another thread while the cells are scanned. For the command line only. */
export const nodeInflate: InflateStream = async function* (data) {
  const stream = createInflateRaw({ chunkSize: 256 << 10 });
  stream.end(data);
  for await (const chunk of stream) yield chunk as Uint8Array;
};
