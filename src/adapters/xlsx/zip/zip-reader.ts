import { LIMITS } from "../limits";
import { DamagedFile } from "../refusals";

/** An entry of the archive, its data still compressed. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Inflated size, as declared. */
  readonly size: number;
  readonly data: Uint8Array;
  /** MS-DOS time and date, as they stand in the archive. */
  readonly time: number;
  readonly date: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 1;

/**
 * The entries of an archive, in the order of its directory. Folders and names that leave the archive ("../") are left out.
 * @throws DamagedFile when the archive is cut, lies about its offsets, is encrypted or has too many entries.
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > LIMITS.entries) throw new DamagedFile("il contient un nombre démesuré de parties");
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let at = directory.offset;
  for (let index = 0; index < directory.count; index++) {
    const { entry, next } = readEntry(bytes, view, at);
    at = next;
    if (entry === null) continue;
    const key = entry.name.toLowerCase();
    if (seen.has(key)) throw new DamagedFile("deux de ses parties portent le même nom");
    seen.add(key);
    entries.push(entry);
  }
  return entries;
}

interface Directory {
  readonly count: number;
  readonly offset: number;
}

function findDirectory(view: DataView): Directory {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count === 0xffff || offset === 0xffffffff) return findDirectory64(view, at) ?? { count, offset };
    return { count, offset };
  }
  throw new DamagedFile("sa fin manque, comme après un téléchargement interrompu");
}

function findDirectory64(view: DataView, end: number): Directory | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END_64_LOCATOR) return null;
  const at = big(view, locator + 8);
  need(view, at, 56);
  if (view.getUint32(at, true) !== END_64) return null;
  return { count: big(view, at + 32), offset: big(view, at + 48) };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry | null; next: number } {
  need(view, at, 46);
  if (view.getUint32(at, true) !== CENTRAL) throw new DamagedFile("son sommaire est illisible");
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  need(view, at, next - at);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/g, "/");
  if (name.endsWith("/") || !isInside(name)) return { entry: null, next };
  if (view.getUint16(at + 8, true) & ENCRYPTED) throw new DamagedFile("une de ses parties est chiffrée");

  const large = readLargeFields(view, at, at + 46 + nameLength, extraLength);
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw new DamagedFile("une de ses parties est compressée d'une manière inconnue");
  need(view, large.offset, 30);
  if (view.getUint32(large.offset, true) !== LOCAL) throw new DamagedFile("son sommaire ne mène pas à ses parties");
  const start = large.offset + 30 + view.getUint16(large.offset + 26, true) + view.getUint16(large.offset + 28, true);
  need(view, start, large.compressed);
  const entry: ZipEntry = {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    size: large.size,
    data: bytes.subarray(start, start + large.compressed),
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
  };
  return { entry, next };
}

/** Sizes and offset, taken from the "zip64" field where the plain ones say so (some writers always do). */
function readLargeFields(view: DataView, at: number, extra: number, extraLength: number) {
  let compressed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  for (let field = extra; field + 4 <= extra + extraLength;) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let value = field + 4;
      const take = () => {
        need(view, value, 8);
        value += 8;
        return big(view, value - 8);
      };
      if (size === 0xffffffff) size = take();
      if (compressed === 0xffffffff) compressed = take();
      if (offset === 0xffffffff) offset = take();
    }
    field += 4 + length;
  }
  return { compressed, size, offset };
}

function isInside(name: string): boolean {
  return !name.startsWith("/") && !name.split("/").includes("..") && !/^[a-z]:/i.test(name);
}

function need(view: DataView, at: number, length: number): void {
  if (at < 0 || length < 0 || at + length > view.byteLength) throw new DamagedFile("il est incomplet");
}

function big(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
