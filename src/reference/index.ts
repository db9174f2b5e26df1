import { referenceSteps } from "../core/territory/decode-reference";
import type { Reference, ReferenceData } from "../core/territory/place-reference";

/** Drives a work to its end: at once, or giving way where a screen waits. */
export type Driver = <Result>(work: Generator<void, Result>) => Promise<Result>;

let loaded: Promise<Reference> | undefined;

/** The communes, postal codes and groupings of France, fetched and decoded at the first call only; a call after a failed one tries again. */
export function loadReference(drive: Driver = atOnce): Promise<Reference> {
  loaded ??= load(drive).catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function load(drive: Driver): Promise<Reference> {
  const { default: data } = await import("./data/france.json");
  return drive(referenceSteps(data satisfies ReferenceData));
}

async function atOnce<Result>(work: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}
