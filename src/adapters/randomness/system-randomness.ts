import type { RandomBytes } from "../../application/ports/randomness";

/** The system's own generator, in a browser and in Node. */
export const systemRandomBytes: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));
