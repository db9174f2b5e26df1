import { encodeXml, withUtf8Declared } from "../xml/xml-text";
import { concatenate } from "../zip/inflate-entry";

/** Enough bytes to hold the XML declaration. */
const START = 256;

/** A streamed part in UTF-8: one in UTF-16 is changed on its way, any other passes as it is. */
export async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array = new Uint8Array(0);
  let decoder: TextDecoder | null | undefined;
  for await (const chunk of chunks) {
    if (decoder === undefined) {
      start = concatenate([start, chunk]);
      if (start.length < START) continue;
      decoder = decoderFor(start);
      yield decoder === null ? start : encodeXml(withUtf8Declared(decoder.decode(start, { stream: true })));
    } else yield decoder === null ? chunk : encodeXml(decoder.decode(chunk, { stream: true }));
  }
  if (decoder === undefined) {
    decoder = decoderFor(start);
    yield decoder === null ? start : encodeXml(withUtf8Declared(decoder.decode(start)));
  }
}

function decoderFor(start: Uint8Array): TextDecoder | null {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder("utf-16le");
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder("utf-16be");
  return null;
}
