import { Deflate } from "fflate";
import { encodeXml } from "../xml/xml-text";
import { crc32 } from "./crc32";
import { concatenate } from "./inflate-entry";
import type { ZipEntry } from "./zip-reader";

/**
 * Compresses a large part piece by piece, so that neither its text nor its bytes stand whole in memory. Level 2: twice as fast as the usual one
 * for a tenth more bytes.
 */
export class PartDeflater {
  private readonly compressed: Uint8Array[] = [];
  private readonly deflate = new Deflate({ level: 2 }, (chunk) => this.compressed.push(chunk));
  private crc = 0;
  private size = 0;

  write(piece: string | Uint8Array): void {
    const bytes = typeof piece === "string" ? encodeXml(piece) : piece;
    if (bytes.length === 0) return;
    this.crc = crc32(bytes, this.crc);
    this.size += bytes.length;
    this.deflate.push(bytes);
  }

  finish(): Pick<ZipEntry, "method" | "crc" | "size" | "data"> {
    this.deflate.push(new Uint8Array(0), true);
    return { method: 8, crc: this.crc, size: this.size, data: concatenate(this.compressed) };
  }
}
