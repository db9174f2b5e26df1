import { listText } from "../text/french";
import type * as z from "./zod";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "texte",
  number: "nombre",
  int: "nombre entier",
  boolean: "vrai ou faux (true, false)",
  array: "liste",
  object: "objet",
  record: "objet",
  null: "null",
};

/** A fault where it stands, said without its path: « nombre attendu, texte reçu. ». */
export interface Fault {
  readonly path: Path;
  readonly text: string;
  /** The values that would do, where they are a list. */
  readonly values?: readonly unknown[];
  /** What is wrong, for who says it in other words than those of JSON. */
  readonly problem?: Problem;
}

/** A key that is missing or that nothing knows, another kind of value than the one expected, a day, a share. */
export type Problem = "missing" | "unknown" | { readonly expected: string } | "day" | "share";

/** One French sentence per fault, with its path: « units[2].target.min : nombre attendu, texte reçu. » `base` stands before every path. */
export function issueTexts(issues: readonly Issue[], input: unknown, base: string): string[] {
  return issueFaults(issues, input).map(({ path, text }) => `${pathText(path, base)}${text}`);
}

/** The same, each where it stands. */
export function issueFaults(issues: readonly Issue[], input: unknown): Fault[] {
  return faultsAt(issues, [], input);
}

/** « « oui » ou « non » attendu, « peut-être » reçu. ». */
export function oneOfText(values: readonly unknown[], received: unknown): string {
  return `${listText(values.map(quoted), "ou")} attendu, ${quoted(received)} reçu.`;
}

function describe(issue: Issue, above: Path, input: unknown): Fault[] {
  const path = [...above, ...issue.path];
  const fault = (what: string, problem?: Problem, at: Path = path): Fault => ({
    ...{ path: at, text: `${what}.` },
    ...(problem && { problem }),
  });
  switch (issue.code) {
    case "invalid_type": {
      const received = valueAt(input, path);
      if (received === undefined) return [fault("clé manquante", "missing")];
      const expected = expectedType(TYPE_NAMES[issue.expected] ?? issue.expected);
      return [fault(`${expected}, ${receivedType(received)}`, { expected })];
    }
    case "unrecognized_keys":
      return issue.keys.map((key) => fault("clé inconnue", "unknown", [...path, key]));
    case "invalid_value": {
      const received = valueAt(input, path);
      if (received === undefined) return [fault("clé manquante", "missing")];
      return [{ path, text: oneOfText(issue.values, received), values: issue.values }];
    }
    case "invalid_union":
      return describeUnion(issue.errors, path, input);
    case "too_small":
    case "too_big":
      return [fault(bound(issue), issue.code === "too_big" && issue.maximum === 1 ? "share" : undefined)];
    case "invalid_key":
    case "invalid_element":
      return [fault("nom de clé non prévu")];
    case "invalid_format":
      return [fault(issue.message, issue.format === "date" ? "day" : undefined)];
    case "custom":
      return [fault(issue.message, issue.params?.["share"] === true ? "share" : undefined)];
    default:
      return [fault(issue.message)];
  }
}

/**
 * A union is told by the branch that the person meant: the one that recognises the most of the keys. When no branch knows any key, the
 * operator itself is unknown.
 */
function describeUnion(branches: readonly (readonly Issue[])[], path: Path, input: unknown): Fault[] {
  const value = valueAt(input, path);
  const objects = branches.filter(
    (issues) => !issues.some((issue) => issue.code === "invalid_type" && issue.path.length === 0),
  );
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    if (objects[0]) return faultsAt(objects[0], path, input);
    if (value === undefined) return [{ path, text: "clé manquante.", problem: "missing" }];
    return [{ path, text: `valeur non prévue, ${receivedType(value)}.` }];
  }
  const distance = (issues: readonly Issue[]) =>
    issues.reduce(
      (sum, issue) =>
        sum + (issue.path.length === 0 && issue.code === "unrecognized_keys" ? issue.keys.length * 100 : 1),
      0,
    );
  const best = [...objects].sort((a, b) => distance(a) - distance(b))[0];
  const keys = Object.keys(value);
  if (!best || distance(best) >= keys.length * 100) {
    const known = [
      ...new Set(
        objects.flatMap((issues) =>
          issues.filter((issue) => isMissingKey(issue, value)).map((issue) => String(issue.path[0])),
        ),
      ),
    ];
    if (known.length === 0 || keys.length === 0)
      return [{ path, text: `aucun opérateur (${listText(known, "ou")} attendu).` }];
    return keys.map((key) => ({
      path: [...path, key],
      text: `opérateur inconnu (${listText(known, "ou")} attendu).`,
      problem: "unknown" as const,
    }));
  }
  return faultsAt(best, path, input);
}

function faultsAt(issues: readonly Issue[], path: Path, input: unknown): Fault[] {
  // zod also measures the length of a text where it wanted a list: once the kind is wrong, nothing more is said of that value.
  const ofWrongKind = new Set(
    issues.filter(({ code }) => code === "invalid_type").map((issue) => issue.path.join("/")),
  );
  return issues
    .filter(({ code, path: at }) => code === "invalid_type" || !ofWrongKind.has(at.join("/")))
    .flatMap((issue) => describe(issue, path, input));
}

function isMissingKey(issue: Issue, value: object): boolean {
  return issue.path.length > 0 && !Object.hasOwn(value, issue.path[0] as PropertyKey);
}

function bound(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): string {
  const small = issue.code === "too_small";
  const limit = String(small ? issue.minimum : issue.maximum).replace(".", ",");
  if (issue.origin === "string") return small ? "texte vide" : `texte de plus de ${limit} caractères`;
  if (issue.origin === "array") return small ? "liste vide" : `liste de plus de ${limit} éléments`;
  const strictly = issue.inclusive === false;
  return small
    ? `nombre ${strictly ? "supérieur à" : "d'au moins"} ${limit} attendu`
    : `nombre ${strictly ? "inférieur à" : "d'au plus"} ${limit} attendu`;
}

/** `fiches[0].units[2].target.min : `; nothing for the file's own root. */
function pathText(path: Path, base: string): string {
  let text = base;
  for (const part of path) {
    if (typeof part === "number") text += `[${part}]`;
    else
      text += /^[$\w-]{1,60}$/.test(String(part))
        ? `${text ? "." : ""}${String(part)}`
        : `["${String(part).slice(0, 60)}"]`;
  }
  return text === "" ? "" : `${text} : `;
}

/** What stands at a path of a value; undefined where nothing does. */
export function valueAt(input: unknown, path: Path): unknown {
  let value: unknown = input;
  for (const part of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

/** « liste attendue ». */
export function expectedType(name: string): string {
  return `${name} attendu${name === "liste" ? "e" : ""}`;
}

/** « texte reçu ». */
export function receivedType(value: unknown): string {
  const name = typeOf(value);
  return `${name} reçu${name === "liste" ? "e" : ""}`;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "liste";
  return TYPE_NAMES[typeof value] ?? "rien";
}

export function quoted(value: unknown): string {
  if (typeof value !== "string") return typeof value === "object" ? typeOf(value) : String(value);
  return `« ${value.length > 60 ? `${value.slice(0, 57)}…` : value} »`;
}
