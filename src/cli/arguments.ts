import { parseArgs } from "node:util";
import { typedDay, typedProgramme, typedSetting, typedYear, type Typed } from "../application/control/typed-options";
import type { ControlOptions } from "../application/control/control-options";
import { UserError } from "../application/ports/user-error";
import { GRAVITIES, type Gravity } from "../core/domain/gravity";
import type { SettingId } from "../core/domain/settings";
import { listText } from "../core/text/french";
import { AUDIT_OPTIONS, readAuditArguments, type AuditArguments } from "./audit-options";

export const FORMATS = ["texte", "json", "csv"] as const;
export type Format = (typeof FORMATS)[number];

/** A command line, understood. */
export interface Arguments {
  readonly command: string | null;
  /** What follows the command: files, or the id of a fiche or rule. */
  readonly operands: readonly string[];
  readonly control: ControlOptions;
  readonly output: string | null;
  readonly highlight: boolean;
  /** Every anomaly is shown, whatever is missing. */
  readonly all: boolean;
  readonly ficheFiles: readonly string[];
  readonly format: Format;
  /** The lightest gravity shown. */
  readonly gravity: Gravity;
  /** The only rule that `corriger` applies. */
  readonly rule: string | null;
  /** Whether `modele` writes the sheets of a protocol. */
  readonly protocol: boolean;
  /** The file of choices that `preparer` reads, and the one that it writes. */
  readonly choices: string | null;
  readonly choicesOutput: string | null;
  /** Unsure proposals are taken too. */
  readonly accept: boolean;
  readonly audit: AuditArguments;
  /** The Bilan without the workbook it was made from. */
  readonly alone: boolean;
  /** Counts below it are masked in the Bilan alone; null: as the settings say. */
  readonly least: number | null;
  /** Workbooks of former Bilans. */
  readonly formerFiles: readonly string[];
  readonly writeHistory: boolean;
  readonly help: boolean;
  readonly version: boolean;
  /** Which options were typed. */
  readonly given: readonly OptionName[];
}

const OPTIONS = {
  plie: { type: "string" },
  programme: { type: "string" },
  exercice: { type: "string" },
  date: { type: "string" },
  fiches: { type: "string", multiple: true },
  reglage: { type: "string", multiple: true },
  format: { type: "string" },
  gravite: { type: "string" },
  sortie: { type: "string" },
  surligner: { type: "boolean" },
  tout: { type: "boolean" },
  regle: { type: "string" },
  protocole: { type: "boolean" },
  choix: { type: "string" },
  accepter: { type: "boolean" },
  "ecrire-choix": { type: "string" },
  ...AUDIT_OPTIONS,
  seul: { type: "boolean" },
  masquer: { type: "string" },
  historique: { type: "string", multiple: true },
  "ecrire-historique": { type: "boolean" },
  aide: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

export type OptionName = keyof typeof OPTIONS;

/** @throws UserError, one French sentence, when the line cannot be understood. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const [command = null, ...operands] = positionals;
  const settings: Partial<Record<SettingId, string>> = {};
  for (const entry of values.reglage ?? []) {
    const [key, ...rest] = entry.split("=");
    if (!key || rest.length === 0)
      throw new UserError(
        `Réglage « ${entry} » illisible : écrivez --reglage CLE=VALEUR, par exemple --reglage D1=inactif.`,
      );
    const { id, value } = understood(typedSetting(key, rest.join("=")));
    settings[id] = value;
  }
  return {
    command,
    operands,
    control: {
      ...(values.plie === undefined ? {} : { plie: values.plie }),
      ...(values.programme === undefined ? {} : { programme: understood(typedProgramme(values.programme)) }),
      ...(values.exercice === undefined ? {} : { year: understood(typedYear(values.exercice)) }),
      ...(values.date === undefined ? {} : { controlDay: understood(typedDay(values.date)) }),
      settings,
    },
    output: values.sortie ?? null,
    highlight: values.surligner ?? false,
    all: values.tout ?? false,
    ficheFiles: values.fiches ?? [],
    format: oneOf("--format", values.format ?? "texte", FORMATS),
    gravity: oneOf("--gravite", values.gravite ?? "info", GRAVITIES),
    rule: values.regle ?? null,
    protocol: values.protocole ?? false,
    choices: values.choix ?? null,
    choicesOutput: values["ecrire-choix"] ?? null,
    accept: values.accepter ?? false,
    audit: readAuditArguments(values),
    alone: values.seul ?? false,
    least: values.masquer === undefined ? null : leastCount(values.masquer),
    formerFiles: values.historique ?? [],
    writeHistory: values["ecrire-historique"] ?? false,
    help: values.aide ?? false,
    version: values.version ?? false,
    given: Object.keys(values) as OptionName[],
  };
}

function parse(argv: readonly string[]) {
  try {
    const parsed = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true, tokens: true });
    refuseRepeated(parsed.tokens.flatMap((token) => (token.kind === "option" ? [token.name as OptionName] : [])));
    return parsed;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(frenchProblem(error as { readonly code?: string; readonly message?: string }));
  }
}

/** Of two values, one would be passed over in silence. */
function refuseRepeated(names: readonly OptionName[]): void {
  const repeated = names.find((name, index) => !("multiple" in OPTIONS[name]) && names.indexOf(name) !== index);
  if (repeated !== undefined)
    throw new UserError(`L'option --${repeated} est donnée deux fois : gardez la valeur voulue.`);
}

function frenchProblem({ code, message = "" }: { readonly code?: string; readonly message?: string }): string {
  const option = /'(-[^' ,]*)/.exec(message)?.[1] ?? "";
  switch (code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION":
      return `Option inconnue : ${option}. Tapez « bilan-plie --aide » pour la liste.`;
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      return `L'option ${option} ${/does not take/.test(message) ? "ne prend pas de valeur" : "attend une valeur"}.`;
    default:
      return "Ligne de commande illisible. Tapez « bilan-plie --aide » pour la liste des commandes.";
  }
}

function understood<Value>(typed: Typed<Value>): Value {
  if ("problem" in typed) throw new UserError(typed.problem);
  return typed.value;
}

function leastCount(typed: string): number {
  if (!/^\d{1,3}$/.test(typed))
    throw new UserError(
      `« ${typed} » n'est pas un effectif pour --masquer : écrivez un nombre entier, 0 pour ne rien masquer.`,
    );
  return Number(typed);
}

function oneOf<Value extends string>(option: string, typed: string, values: readonly Value[]): Value {
  const found = values.find((value) => value === typed);
  if (found === undefined)
    throw new UserError(`Valeur « ${typed} » inconnue pour ${option} : ${listText(values, "ou")}.`);
  return found;
}
