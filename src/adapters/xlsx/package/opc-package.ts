import { deflateSync } from "fflate";
import { givingWay } from "../../../application/ports/give-way";
import { LIMITS } from "../limits";
import { DamagedFile } from "../refusals";
import { decodeXml, encodeXml } from "../xml/xml-text";
import { parseXml, type XmlElement } from "../xml/xml-tree";
import type { InflateStream } from "../zip/codec";
import { crc32 } from "../zip/crc32";
import { inflateEntry, inflateWhole } from "../zip/inflate-entry";
import { PartDeflater } from "../zip/part-deflater";
import type { ZipEntry } from "../zip/zip-reader";
import { writeZip } from "../zip/zip-writer";

/** Bytes beyond which pressing a part as small as can be would hold the screen. */
const LARGE = 500_000;
/** Bytes of a long part that are pressed between two looks at the clock. */
const PIECE = 64 << 10;

/** 01/01/1980, the first date that an archive knows: a part of ours says nothing of when it was written. */
const NO_TIME = { time: 0, date: 0x21 };

/**
 * The parts of a workbook by name (compared without case, as the format asks). Parts that nobody changes keep their compressed bytes.
 * A change is made on a fork, which takes the place of the original once all went well.
 */
export class OpcPackage {
  private constructor(
    private readonly entries: Map<string, ZipEntry>,
    private readonly inflate: InflateStream,
  ) {}

  static from(entries: readonly ZipEntry[], inflate: InflateStream): OpcPackage {
    return new OpcPackage(new Map(entries.map((entry) => [entry.name.toLowerCase(), entry])), inflate);
  }

  fork(): OpcPackage {
    return new OpcPackage(new Map(this.entries), this.inflate);
  }

  has(part: string): boolean {
    return this.entries.has(part.toLowerCase());
  }

  names(): string[] {
    return [...this.entries.values()].map((entry) => entry.name);
  }

  /** What identifies the present content of a part: another object after each change. */
  version(part: string): object {
    return this.entry(part);
  }

  /** How many bytes a part has once inflated, as its entry says. */
  size(part: string): number {
    return this.entry(part).size;
  }

  /** The text of a small part. */
  async text(part: string): Promise<string> {
    return decodeXml(await inflateWhole(this.entry(part), this.inflate, LIMITS.smallPart));
  }

  async xml(part: string): Promise<XmlElement> {
    return parseXml(await this.text(part));
  }

  /** The bytes of a part of any size, as they are inflated. */
  stream(part: string): AsyncGenerator<Uint8Array> {
    return inflateEntry(this.entry(part), this.inflate, LIMITS.streamedPart);
  }

  write(part: string, text: string): void {
    this.writeBytes(part, encodeXml(text));
  }

  /** The same for a text of any length, giving way meanwhile: the journal of ten thousand corrections is one. */
  async writeLong(part: string, text: string): Promise<void> {
    if (text.length <= LARGE) {
      this.write(part, text);
      return;
    }
    const giveWay = givingWay(undefined);
    await giveWay();
    const bytes = encodeXml(text);
    const deflater = new PartDeflater();
    for (let at = 0; at < bytes.length; at += PIECE) {
      await giveWay();
      deflater.write(bytes.subarray(at, at + PIECE));
    }
    this.writeCompressed(part, deflater.finish());
  }

  writeBytes(part: string, bytes: Uint8Array): void {
    const data = deflateSync(bytes, { level: bytes.length > LARGE ? 1 : 6 });
    this.writeCompressed(part, { method: 8, crc: crc32(bytes), size: bytes.length, data });
  }

  writeCompressed(part: string, content: Pick<ZipEntry, "method" | "crc" | "size" | "data">): void {
    const name = this.entries.get(part.toLowerCase())?.name ?? part;
    this.entries.set(part.toLowerCase(), { name, ...content, ...NO_TIME });
  }

  remove(part: string): void {
    this.entries.delete(part.toLowerCase());
  }

  toBytes(): Uint8Array {
    return writeZip([...this.entries.values()]);
  }

  private entry(part: string): ZipEntry {
    const entry = this.entries.get(part.toLowerCase());
    if (!entry) throw new DamagedFile("il lui manque une de ses parties");
    return entry;
  }
}
