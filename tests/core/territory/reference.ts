import { decodeReference } from "../../../src/core/territory/decode-reference";
import type { Reference } from "../../../src/core/territory/place-reference";
import data from "../../../src/reference/data/france.json";

/** The shipped reference, read without the loader. */
export const FRANCE: Reference = decodeReference(data);
