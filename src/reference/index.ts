import { runInOneGo } from "../core/work/run";
import type { Reference, ReferenceData } from "../core/territory/place-reference";

/** Drives a work to its end: at once, or giving way where a screen waits. */
export type Driver = <Result>(work: Generator<void, Result>) => Promise<Result>;

/** In parts: each is parsed in one go, which must not be felt. */
const COMMUNES = [
  () => import("./data/communes-1.json"),
  () => import("./data/communes-2.json"),
  () => import("./data/communes-3.json"),
  () => import("./data/communes-4.json"),
];

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
  const [{ referenceSteps }, { default: rest }, { default: former }, ...parts] = await Promise.all([
    import("../core/territory/decode-reference"),
    import("./data/france.json"),
    import("./data/former.json"),
    ...COMMUNES.map((part) => part()),
  ]);
  const data: ReferenceData = { ...rest, former, departments: parts.flatMap(({ default: departments }) => departments) };
  return drive(referenceSteps(data));
}

function atOnce<Result>(work: Generator<void, Result>): Promise<Result> {
  return Promise.resolve(runInOneGo(work));
}
