/** For each of 8 places of a byte, what it adds to the sum: eight bytes are then taken in one step. */
const TABLES = new Int32Array(8 * 256);
for (let index = 0; index < 256; index++) {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  TABLES[index] = value;
}
for (let index = 256; index < TABLES.length; index++) {
  const before = TABLES[index - 256]!;
  TABLES[index] = TABLES[before & 0xff]! ^ (before >>> 8);
}

/** CRC-32 of the bytes; pass the result of the bytes before to go on. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  let index = 0;
  for (const stop = bytes.length - 7; index < stop; index += 8) {
    crc ^= bytes[index]! | (bytes[index + 1]! << 8) | (bytes[index + 2]! << 16) | (bytes[index + 3]! << 24);
    crc =
      TABLES[1792 + (crc & 0xff)]! ^
      TABLES[1536 + ((crc >>> 8) & 0xff)]! ^
      TABLES[1280 + ((crc >>> 16) & 0xff)]! ^
      TABLES[1024 + (crc >>> 24)]! ^
      TABLES[768 + bytes[index + 4]!]! ^
      TABLES[512 + bytes[index + 5]!]! ^
      TABLES[256 + bytes[index + 6]!]! ^
      TABLES[bytes[index + 7]!]!;
  }
  for (; index < bytes.length; index++) crc = TABLES[(crc ^ bytes[index]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
