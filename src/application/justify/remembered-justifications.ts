import type { Control } from "../../core/engine/control";
import { fingerprint, formerFingerprint } from "../../core/engine/fingerprint";
import { saltedDigest } from "../../core/text/digest";
import * as z from "../../core/fiche/zod-mini";
import type { RandomBytes } from "../ports/randomness";
import type { Workbook } from "../ports/workbook";
import { parseRemembered, readRemembered, SpoiledMemory } from "../remembered";

/** Why a person keeps an anomaly as it is. */
export interface Justification {
  readonly rule: string;
  readonly reason: string;
  /** AAAA-MM-JJ. */
  readonly day: string;
}

/** A justification holds while nothing that the anomaly speaks of changes. */
export interface Justifications {
  /** Of this workbook, in hexadecimal; "" while nothing but justifications of version 1.0 is kept. */
  readonly salt: string;
  /** By the salted fingerprint of the finding. */
  readonly entries: ReadonlyMap<string, Justification>;
  /** Those of version 1.0, by the digest of the fingerprint they had; by that fingerprint itself where there is no salt yet. */
  readonly former: ReadonlyMap<string, Justification>;
}

/** Characters in a reason. */
export const MOST_REASON = 500;
const KEY = "justifications";
const SALT_BYTES = 16;
const SALT = /^[0-9a-f]{32}$/;
export const NO_JUSTIFICATION: Justifications = { salt: "", entries: new Map(), former: new Map() };

const entry = z.tuple([z.string(), z.string(), z.string(), z.string()]);
/** An entry that is not one is passed over: the reasons that were typed for the others are not lost with it. */
const entries = z.pipe(
  z.array(z.unknown()),
  z.transform((list) => new Map(list.flatMap((listed) => decodeEntry(entry.safeParse(listed).data)))),
);
const form = z.union([
  /** Version 1.0 kept a bare list, with fingerprints made with no salt. */
  z.pipe(
    entries,
    z.transform((former): Justifications => ({ ...NO_JUSTIFICATION, former })),
  ),
  z.pipe(
    z.object({ salt: z.string().check(z.regex(SALT)), entries, former: z.optional(entries) }),
    z.transform((kept): Justifications => ({ ...kept, former: kept.former ?? new Map() })),
  ),
]);

const decode = (value: unknown): Justifications | null => form.safeParse(value).data ?? null;

function decodeEntry(kept: z.infer<typeof entry> | undefined): [string, Justification][] {
  if (!kept) return [];
  const [mark, rule, reason, day] = kept;
  return [[mark, { rule, reason: reason.slice(0, MOST_REASON), day }]];
}

/**
 * What is kept in the workbook.
 * @throws SpoiledMemory
 */
export async function readJustifications(workbook: Workbook): Promise<Justifications> {
  return (await readRemembered(workbook, KEY, () => Promise.resolve(decode))) ?? NO_JUSTIFICATION;
}

/** What stands there before a change; what someone spoiled is nothing, and will be written anew. */
function standing(json: string | null): Justifications {
  if (json === null) return NO_JUSTIFICATION;
  try {
    return parseRemembered(json, decode);
  } catch (error) {
    if (error instanceof SpoiledMemory) return NO_JUSTIFICATION;
    throw error;
  }
}

/**
 * Another pane may keep a justification at the same moment: each changes what stands there. It is handed over salted, also what version 1.0 had kept.
 */
export function updateJustifications(
  workbook: Workbook,
  randomBytes: RandomBytes,
  change: (known: Justifications) => Justifications,
): Promise<void> {
  return workbook.updateSetting(KEY, (json) => encode(change(salted(standing(json), randomBytes))));
}

function encode({ salt, entries, former }: Justifications): string | null {
  if (entries.size + former.size === 0) return null;
  return JSON.stringify({
    salt,
    entries: encodeEntries(entries),
    ...(former.size > 0 ? { former: encodeEntries(former) } : {}),
  });
}

function encodeEntries(entries: ReadonlyMap<string, Justification>): string[][] {
  return [...entries].map(([mark, { rule, reason, day }]) => [mark, rule, reason, day]);
}

/** The same with a salt; what version 1.0 had kept unsalted is salted, and still recognised. */
function salted(kept: Justifications, randomBytes: RandomBytes): Justifications {
  if (kept.salt !== "") return kept;
  const salt = Array.from(randomBytes(SALT_BYTES), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const former = new Map([...kept.former].map(([mark, justification]) => [saltedDigest(salt, mark), justification]));
  return { salt, entries: kept.entries, former };
}

/** Under which names a finding may be kept: the present one, and the one that version 1.0 would have given it. */
export function marksOf(
  control: Control,
  index: number,
  { salt, entries, former }: Justifications,
): { readonly mark: string | null; readonly formerMark: string | null } {
  const old = former.size > 0 ? formerFingerprint(control, index) : null;
  return {
    mark: entries.size > 0 ? fingerprint(control, index, salt) : null,
    formerMark: old === null || salt === "" ? old : saltedDigest(salt, old),
  };
}
