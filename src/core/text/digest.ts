import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";

/** Of the 32 bytes of SHA-256: no two texts of a workbook, nor of all of them, share these by chance. */
const KEPT_BYTES = 16;

/**
 * The name of a text that is of use to whoever holds the salt only: 128 bits of SHA-256, in hexadecimal. Without the salt, nobody can
 * try first names and birth dates until one gives the same name.
 */
export function saltedDigest(salt: string, text: string): string {
  return bytesToHex(sha256(utf8ToBytes(salt + text)).subarray(0, KEPT_BYTES));
}

/** SHA-256 of the bytes, or of a text in UTF-8, in lower-case hexadecimal: the same whatever the machine computes it with. */
export function sha256Hex(content: string | Uint8Array): string {
  return bytesToHex(sha256(typeof content === "string" ? utf8ToBytes(content) : content));
}
