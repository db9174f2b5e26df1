import { EMBLEM_PNG } from "../../../src/application/bilan/emblem-png";
import { base64Of } from "../../../src/application/ports/base64";
import { MOST_PICTURE_BYTES, pictureOf } from "../../../src/application/ports/picture";

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, "base64"));

/** A JPEG's first segments: a header, a table, and a frame of 30 × 400 points. */
const JPEG = [
  ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc4, 0, 3, 9],
  ...[0xff, 0xc2, 0, 11, 8, 0x01, 0x90, 0, 30, 1, 1, 0x11, 0, 0xff, 0xd9],
];

describe("a picture", () => {
  it("of a PNG file tells its size", () => {
    expect(pictureOf(bytesOf(EMBLEM_PNG))).toEqual({ format: "png", width: 270, height: 180, base64: EMBLEM_PNG });
  });

  it("of a JPEG file tells that of its frame, past the other segments", () => {
    expect(pictureOf(Uint8Array.from(JPEG))).toMatchObject({ format: "jpeg", width: 30, height: 400 });
  });

  it.each([
    ["nothing", []],
    ["a GIF", [...Buffer.from("GIF89a")]],
    ["a PNG cut short", [...bytesOf(EMBLEM_PNG)].slice(0, 20)],
    ["a JPEG without a frame", JPEG.slice(0, 12)],
    ["a JPEG whose segment says a length beyond its end", [0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 0, 0, 0, 0, 0, 0]],
  ])("is none of %s", (_, bytes) => expect(pictureOf(Uint8Array.from(bytes))).toBeNull());

  it("is none above what a logo weighs", () => {
    const heavy = new Uint8Array(MOST_PICTURE_BYTES + 1);
    heavy.set(bytesOf(EMBLEM_PNG));
    expect(pictureOf(heavy)).toBeNull();
  });

  it("is written in base64 whatever its length", () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_byte, at) => (at * 31) % 256);
    expect(Buffer.from(base64Of(bytes), "base64").equals(bytes)).toBe(true);
  });
});
