import { MOST_PICTURE_BYTES, pictureOf, type Picture } from "../../../application/ports/picture";
import type { OpcPackage } from "../package/opc-package";
import { relationshipsOf } from "../package/relationships";

/** The reference of a drawing to the part of its first picture; those of linked pictures are outside of the file. */
const EMBEDDED = /<(?:\w+:)?blip\b[^>]*?\s\w+:embed="([^"]+)"/;

/** The first picture over the cells of a sheet; null without any, "unusable" where it is none that can be drawn again. */
export async function sheetPicture(pack: OpcPackage, part: string): Promise<Picture | "unusable" | null> {
  const drawing = (await relationshipsOf(pack, part)).find(({ kind }) => kind === "drawing")?.target;
  if (drawing === undefined || !pack.has(drawing)) return null;
  const [, id] = EMBEDDED.exec(await pack.text(drawing)) ?? [];
  if (id === undefined) return null;
  const image = (await relationshipsOf(pack, drawing)).find((relationship) => relationship.id === id)?.target;
  if (image === undefined || !pack.has(image)) return null;
  return pictureOf(await bytesOf(pack, image)) ?? "unusable";
}

/** No more of a part than a picture may have. */
async function bytesOf(pack: OpcPackage, part: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(MOST_PICTURE_BYTES + 1);
  let length = 0;
  for await (const chunk of pack.stream(part)) {
    const kept = chunk.subarray(0, bytes.length - length);
    bytes.set(kept, length);
    length += kept.length;
    if (length === bytes.length) break;
  }
  return bytes.subarray(0, length);
}
