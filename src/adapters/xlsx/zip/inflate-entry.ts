import { LIMITS } from "../limits";
import { DamagedFile } from "../refusals";
import type { InflateStream } from "./codec";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./zip-reader";

/**
 * The bytes of an entry, chunk after chunk.
 * @throws DamagedFile as soon as more than `limit` bytes came, when they came out of nearly nothing; at the end, when their number or their
 * checksum is not the declared one.
 */
export async function* inflateEntry(
  entry: ZipEntry,
  inflate: InflateStream,
  limit: number,
): AsyncGenerator<Uint8Array> {
  const checksum = inflate.checksum ?? crc32;
  if (entry.method === 0) {
    if (entry.data.length > limit) throw new DamagedFile("une de ses parties est démesurée");
    if (checksum(entry.data, 0) !== entry.crc) throw new DamagedFile("une de ses parties a été altérée");
    yield entry.data;
    return;
  }
  let total = 0;
  let crc = 0;
  const chunks = inflate(entry.data)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await nextChunk(chunks);
      if (next.done) break;
      total += next.value.length;
      if (total > limit) throw new DamagedFile("une de ses parties est démesurée");
      if (total > LIMITS.ratioFloor && total > LIMITS.ratio * entry.data.length) {
        throw new DamagedFile("une de ses parties enfle démesurément en s'ouvrant");
      }
      crc = checksum(next.value, crc);
      yield next.value;
    }
  } finally {
    await chunks.return?.();
  }
  if (total !== entry.size) throw new DamagedFile("une de ses parties n'a pas la taille annoncée");
  if (crc !== entry.crc) throw new DamagedFile("une de ses parties a été altérée");
}

async function nextChunk(chunks: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array>> {
  try {
    return await chunks.next();
  } catch {
    throw new DamagedFile("une de ses parties ne se décompresse pas");
  }
}

/** A whole entry. */
export async function inflateWhole(entry: ZipEntry, inflate: InflateStream, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of inflateEntry(entry, inflate, limit)) chunks.push(chunk);
  return concatenate(chunks);
}

export function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
