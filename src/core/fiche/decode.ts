import { counted, typography } from "../text/french";
import { ficheSchema, type Fiche } from "./fiche-schema";
import { expectedType, issueFaults, issueTexts, receivedType, type Fault } from "./issue-text";
import { jsonProblem } from "./json-syntax";
import { profileSchema, type PlieProfile } from "./profile-schema";
import type * as z from "./zod";

/** Characters of one file: fifteen times all that is shipped. */
const MAX_CHARACTERS = 4_000_000;
/** Fiches, or profiles, of one file. */
const MAX_ENTRIES = 500;
/** Sentences shown; what follows is counted. */
const MAX_PROBLEMS = 200;

export type Decoded =
  | { readonly ok: true; readonly fiches: Fiche[]; readonly profiles: PlieProfile[] }
  | { readonly ok: false; readonly problems: string[] };

/**
 * Reads a user's file: one fiche, one PLIE profile, a list of them, or `{ "fiches": […], "plies": […] }` (docs/contract.md 2).
 * Either everything is valid, or every fault is told, one French sentence each with its path. Never throws.
 */
export function decodeCatalogue(text: string, fileName: string): Decoded {
  if (text.length > MAX_CHARACTERS)
    return refused([`Le fichier « ${fileName} » est trop grand (plus de 4 millions de caractères).`]);
  const json = text.replace(/^\ufeff/, "");
  const problem = jsonProblem(json);
  if (problem) return refused([`Le fichier « ${fileName} » n'est pas du JSON valide, ${problem}`]);
  return decodeValue(JSON.parse(json) as unknown, fileName);
}

function decodeValue(value: unknown, fileName: string): Decoded {
  const problems: string[] = [];
  const fiches: Fiche[] = [];
  const profiles: PlieProfile[] = [];

  const decodeFiche = (entry: unknown, path: string) => {
    const result = ficheSchema.safeParse(entry);
    if (result.success) fiches.push(result.data);
    else problems.push(...issueTexts(result.error.issues, entry, path));
  };
  const decodeProfile = (entry: unknown, path: string) => {
    const result = profileSchema.safeParse(entry);
    if (result.success) profiles.push(result.data);
    else problems.push(...issueTexts(result.error.issues, entry, path));
  };
  const decodeEntry = (entry: unknown, path: string) => {
    const kind = kindOf(entry);
    if (kind === "fiche") decodeFiche(entry, path);
    else if (kind === "profile") decodeProfile(entry, path);
    else
      problems.push(
        `${path ? `${path} : ` : ""}ni une fiche opération (clé « units ») ni un profil de PLIE (clé « exits »).`,
      );
  };
  const eachOf = (list: unknown, path: string, decode: (entry: unknown, path: string) => void) => {
    const label = path ? `${path} : ` : "";
    if (!Array.isArray(list)) problems.push(`${label}${expectedType("liste")}, ${receivedType(list)}.`);
    else if (list.length > MAX_ENTRIES) problems.push(`${label}liste de plus de ${MAX_ENTRIES} éléments.`);
    else list.forEach((entry, index) => decode(entry, `${path}[${index}]`));
  };

  if (Array.isArray(value)) eachOf(value, "", decodeEntry);
  else if (isContainer(value)) {
    for (const [key, list] of Object.entries(value)) {
      if (key === "fiches") eachOf(list, key, decodeFiche);
      else if (key === "plies") eachOf(list, key, decodeProfile);
      else if (key !== "$schema") problems.push(`${key} : clé inconnue.`);
    }
  } else decodeEntry(value, "");

  if (problems.length > 0) return refused(problems);
  if (fiches.length + profiles.length === 0)
    return refused([`Le fichier « ${fileName} » ne contient ni fiche ni profil de PLIE.`]);
  return { ok: true, fiches, profiles };
}

/** One entry, or its faults where they stand. */
export type DecodedEntry<Entry> =
  { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly faults: readonly Fault[] };

export function decodeProfileEntry(value: unknown): DecodedEntry<PlieProfile> {
  return entryOf(profileSchema.safeParse(value), value);
}

export function decodeFicheEntry(value: unknown): DecodedEntry<Fiche> {
  return entryOf(ficheSchema.safeParse(value), value);
}

function entryOf<Entry>(result: z.ZodSafeParseResult<Entry>, value: unknown): DecodedEntry<Entry> {
  return result.success
    ? { ok: true, entry: result.data }
    : { ok: false, faults: issueFaults(result.error.issues, value) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && (Object.hasOwn(value, "fiches") || Object.hasOwn(value, "plies"));
}

function kindOf(value: unknown): "fiche" | "profile" | null {
  if (!isObject(value)) return null;
  if (["exits", "exitsToConfirm", "publics", "eligibility"].some((key) => Object.hasOwn(value, key))) return "profile";
  return ["units", "plie", "programme"].some((key) => Object.hasOwn(value, key)) ? "fiche" : null;
}

function refused(problems: readonly string[]): Decoded {
  const shown = problems.slice(0, MAX_PROBLEMS);
  const more = problems.length - shown.length;
  if (more > 0) shown.push(`Et ${counted(more, "autre défaut", "autres défauts")}.`);
  return { ok: false, problems: shown.map(typography) };
}
