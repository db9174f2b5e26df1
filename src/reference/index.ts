import { decodeReference } from "../core/territory/decode-reference";
import type { Reference, ReferenceData } from "../core/territory/place-reference";

let loaded: Promise<Reference> | undefined;

/** The communes, postal codes and groupings of France, fetched and decoded at the first call only. */
export function loadReference(): Promise<Reference> {
  loaded ??= import("./data/france.json").then(({ default: data }) => decodeReference(data satisfies ReferenceData));
  return loaded;
}
