import { decodeReference } from "../../../src/core/territory/decode-reference";
import type { Reference } from "../../../src/core/territory/place-reference";
import { shippedReference } from "../../support/shipped-reference";

/** The shipped reference, read without the loader. */
export const FRANCE: Reference = decodeReference(shippedReference());
