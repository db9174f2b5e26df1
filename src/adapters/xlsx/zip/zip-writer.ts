import type { ZipEntry } from "./zip-reader";

const UTF8_NAME = 0x800;
const VERSION = 20;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;

/** An archive of the entries, in their order; their compressed bytes are copied as they are. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const encoder = new TextEncoder();
  const named = entries.map((entry) => ({ entry, name: encoder.encode(entry.name) }));
  const local = named.reduce((size, { entry, name }) => size + LOCAL_SIZE + name.length + entry.data.length, 0);
  const central = named.reduce((size, { name }) => size + CENTRAL_SIZE + name.length, 0);
  const bytes = new Uint8Array(local + central + END_SIZE);
  const view = new DataView(bytes.buffer);

  let at = 0;
  let directory = local;
  for (const { entry, name } of named) {
    view.setUint32(directory, 0x02014b50, true);
    view.setUint16(directory + 4, VERSION, true);
    writeCommon(view, directory + 6, entry, name);
    view.setUint32(directory + 42, at, true);
    bytes.set(name, directory + CENTRAL_SIZE);
    directory += CENTRAL_SIZE + name.length;

    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, entry, name);
    bytes.set(name, at + LOCAL_SIZE);
    bytes.set(entry.data, at + LOCAL_SIZE + name.length);
    at += LOCAL_SIZE + name.length + entry.data.length;
  }
  view.setUint32(directory, 0x06054b50, true);
  view.setUint16(directory + 8, entries.length, true);
  view.setUint16(directory + 10, entries.length, true);
  view.setUint32(directory + 12, central, true);
  view.setUint32(directory + 16, local, true);
  return bytes;
}

/** The 26 bytes that local and central headers share. */
function writeCommon(view: DataView, at: number, entry: ZipEntry, name: Uint8Array): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAME, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.time, true);
  view.setUint16(at + 8, entry.date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, name.length, true);
}
