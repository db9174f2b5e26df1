import type { BilanSection } from "../bilan/model";
import { label, paragraph, text, wide } from "../bilan/parts";
import { column, tableOf } from "../bilan/table";
import { PROGRAMME_LABELS, type Programme } from "../domain/programme";
import type { Settings } from "../domain/settings";
import type { Day } from "../domain/day";
import { dayText } from "../domain/value-text";
import type { Control } from "../engine/control";
import { runsIn } from "../fiche/resolve-fiche";
import type { Table } from "../reading/table";
import { RULE_SET_VERSION } from "../rules/catalogue";
import { counted } from "../text/french";
import { sha256Hex } from "../text/digest";
import { SLICE } from "../work/run";
import { dataDigestOf, type DataDigest } from "./data-digest";
import { operationNames } from "./participation-key";

/** Everything that must be the same for a control to be the same: what was read, with what, and what was found. */
export interface Attestation {
  /** Of the set of rules. */
  readonly version: string;
  readonly programme: Programme;
  readonly year: number;
  readonly controlDay: Day;
  /** The id of the PLIE; null when none is known. */
  readonly plie: string | null;
  readonly settings: Settings;
  readonly data: DataDigest;
  /** The profile of the PLIE and the fiches that the control looked at, by id, with the digest of what they say. */
  readonly protocols: ReadonlyMap<string, string>;
  /** How many findings each rule that ran has, by code. */
  readonly rules: ReadonlyMap<string, number>;
  readonly participants: number;
  readonly participations: number;
  readonly persons: number;
}

/** Attests a control; yields now and then, so that the caller may pause. */
export function* attest(control: Control): Generator<void, Attestation> {
  const { context, summary } = control;
  const data = yield* dataDigestOf(control);
  return {
    version: RULE_SET_VERSION,
    programme: context.programme,
    year: context.year,
    controlDay: context.controlDay,
    plie: context.profile?.id ?? null,
    settings: context.settings,
    data,
    protocols: yield* protocolDigests(control),
    rules: yield* findingCounts(control),
    participants: summary.participants,
    participations: summary.participations,
    persons: summary.persons,
  };
}

/** How many findings each rule has; a rule that found nothing has 0, one that is not of the programme is absent. */
export function* findingCounts({ rules, findings, context }: Control): Generator<void, ReadonlyMap<string, number>> {
  const counts = new Int32Array(rules.length);
  for (let index = 0; index < findings.length; index += 1) {
    if (index % SLICE === 0) yield;
    const rule = findings.ruleAt(index);
    counts[rule] = (counts[rule] as number) + 1;
  }
  return new Map(
    rules.flatMap(({ code, programmes }, index) =>
      programmes.includes(context.programme) ? [[code, counts[index] as number] as const] : [],
    ),
  );
}

/** The profile, its fiches of the year, and those that the rows name. */
export function* protocolDigests({ context, tables }: Control): Generator<void, ReadonlyMap<string, string>> {
  const { profile, fiches, year } = context;
  const table = tables.participants as Table<"participants">;
  const nameOf = operationNames(table, context);
  const named = new Set<string>();
  for (let row = 0; row < table.rowCount; row += 1) {
    if (row % SLICE === 0) yield;
    if (table.present[row]) named.add(nameOf(row));
  }
  const used = fiches.filter((fiche) => named.has(fiche.id) || (fiche.plie === profile?.id && runsIn(fiche, year)));
  const entries = [...(profile ? [profile] : []), ...used].map(
    (one) => [one.id, sha256Hex(canonicalJson(one))] as const,
  );
  return new Map(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The same text for the same content, whatever the order of its keys. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

/** What the Bilan says of it; the sheet Attestation says the rest. */
export function attestationSection(attestation: Attestation): BilanSection {
  const { version, programme, year, controlDay, data, participants, participations, persons } = attestation;
  const lines: readonly (readonly [string, string])[] = [
    ["Contrôle", `${PROGRAMME_LABELS[programme]}, exercice ${year}, fait au ${dayText(controlDay)}`],
    ["Version des règles", version],
    [
      "Lignes",
      `${counted(participants, "ligne lue", "lignes lues")}, ${counted(participations, "participation")}, ${counted(persons, "personne")}`,
    ],
    ["SHA-256 des données", data.whole],
  ];
  return {
    id: "attestation",
    title: "Attestation",
    blocks: [
      tableOf(lines, [column(label(""), ([name]) => text(name)), column(wide(""), ([, value]) => text(value))]),
      paragraph(
        "L'empreinte des données ne dépend que des cellules reconnues : elle reste la même quand le classeur est enregistré de nouveau, ou ses lignes triées. « Vérifier le bilan » (rubrique Audit du volet, ou commande « verifier ») refait ce contrôle et dit ce qui diffère. L'attestation dit ce qui a été contrôlé, non qui l'a fait.",
      ),
    ],
  };
}
