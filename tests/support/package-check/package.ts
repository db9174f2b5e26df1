import { posix } from "node:path";
import { unzipSync } from "fflate";
import { type Node, parse } from "./xml";

export interface Relation {
  readonly id: string;
  readonly kind: string;
  /** The part it leads to; null when it leads outside of the file. */
  readonly target: string | null;
}

/** A file taken apart. */
export interface Package {
  /** Names in the order of the archive, one that is there twice included. */
  readonly names: readonly string[];
  readonly has: (part: string) => boolean;
  readonly xml: (part: string) => Node;
  readonly relations: (part: string) => readonly Relation[];
  readonly workbook: string;
}

const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;

export function takeApart(bytes: Uint8Array): Package {
  const files = unzipSync(bytes);
  const byKey = new Map(Object.entries(files).map(([name, content]) => [name.toLowerCase(), content]));
  const read = new Map<string, Node>();
  const xml = (part: string): Node => {
    let node = read.get(part);
    if (!node) read.set(part, (node = parse(decode(byKey.get(part.toLowerCase())!))));
    return node;
  };
  const has = (part: string): boolean => byKey.has(part.toLowerCase());
  const relations = (part: string): Relation[] => {
    const list = relationsPart(part);
    if (!has(list)) return [];
    return xml(list).children.map(({ attributes: { Id = "", Type = "", Target = "", TargetMode } }) => ({
      id: Id,
      kind: Type.slice(Type.lastIndexOf("/") + 1),
      target: TargetMode === "External" ? null : resolve(part, Target),
    }));
  };
  const workbook = relations("").find(({ kind }) => kind === "officeDocument")?.target ?? "";
  return { names: namesIn(bytes), has, xml, relations, workbook };
}

export function relationsPart(part: string): string {
  const { dir, base } = posix.parse(part);
  return `${dir === "" ? "" : `${dir}/`}_rels/${base}.rels`;
}

function resolve(source: string, target: string): string {
  const path = decodeURI(target.split("#")[0]!);
  return path.startsWith("/") ? path.slice(1) : posix.normalize(posix.join(posix.dirname(source), path));
}

function decode(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8";
  return new TextDecoder(utf16).decode(bytes);
}

/** The names of the archive's directory: unzipping keeps one of two that are the same. */
function namesIn(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== DIRECTORY_END) end -= 1;
  const names: string[] = [];
  for (let at = view.getUint32(end + 16, true); view.getUint32(at, true) === DIRECTORY_ENTRY;) {
    const length = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}
