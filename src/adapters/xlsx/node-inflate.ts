import { crc32, createInflateRaw } from "node:zlib";
import type { InflateStream } from "./zip/codec";

async function* inflate(data: Uint8Array): AsyncGenerator<Uint8Array> {
  const stream = createInflateRaw({ chunkSize: 256 << 10 });
  stream.end(data);
  for await (const chunk of stream) yield chunk as Uint8Array;
}

/** Node's zlib, which inflates on another thread while the cells are scanned. For the command line only. */
export const nodeInflate: InflateStream = Object.assign(inflate, { checksum: crc32 });
