import type { FieldDefinition, ValueOf } from "./field";
import { CONTRACT_FIELDS, FUNDING_FIELDS, INDICATOR_FIELDS, STEP_FIELDS } from "./other-fields";
import { PARTICIPANT_FIELDS } from "./participant-fields";
import { EXIT_LINE_FIELDS, FICHE_UNIT_FIELDS, PROTOCOL_FIELDS } from "./protocol-fields";

/** The data sheets a workbook may hold (docs/contract.md 1). Paramètres is apart: it is a list of keys, not a table. */
const DATA_SHEETS = {
  participants: {
    name: "Participants",
    aliases: ["Participant", "Liste des participants", "Entrées"],
    fields: PARTICIPANT_FIELDS,
  },
  contracts: { name: "Contrats", aliases: ["Contrat", "Emplois", "Contrats de travail"], fields: CONTRACT_FIELDS },
  steps: { name: "Étapes", aliases: ["Étape", "Étapes de parcours", "Parcours"], fields: STEP_FIELDS },
  indicators: {
    name: "Indicateurs",
    aliases: ["Indicateur", "Unités de mesure", "Indicateurs de réalisation"],
    fields: INDICATOR_FIELDS,
  },
  funding: { name: "Financement", aliases: ["Financements", "Plan de financement"], fields: FUNDING_FIELDS },
} as const;

/** The sheets of a protocol typed in Excel (docs/contract.md 4.6): they decide of the control, and are no data of it. */
const PROTOCOL_SHEETS = {
  protocol: { name: "Protocole", aliases: ["Mon protocole", "Protocole PLIE"], fields: PROTOCOL_FIELDS },
  exitLines: { name: "Sorties PLIE", aliases: ["Table des sorties", "Sorties du PLIE"], fields: EXIT_LINE_FIELDS },
  ficheUnits: { name: "Fiches", aliases: ["Fiches opération", "Mes fiches"], fields: FICHE_UNIT_FIELDS },
} as const;

export const SHEETS = { ...DATA_SHEETS, ...PROTOCOL_SHEETS };

export type SheetKind = keyof typeof SHEETS;
export type ProtocolKind = keyof typeof PROTOCOL_SHEETS;
export type DataKind = keyof typeof DATA_SHEETS;

/** Of the data. */
export const SHEET_KINDS = Object.keys(DATA_SHEETS) as DataKind[];
export const PROTOCOL_KINDS = Object.keys(PROTOCOL_SHEETS) as ProtocolKind[];
/** The data, then the protocol. */
export const ALL_KINDS: readonly SheetKind[] = [...SHEET_KINDS, ...PROTOCOL_KINDS];

export function isProtocolKind(kind: SheetKind): kind is ProtocolKind {
  return Object.hasOwn(PROTOCOL_SHEETS, kind);
}

export type FieldsOf<Kind extends SheetKind> = (typeof SHEETS)[Kind]["fields"];
export type FieldId<Kind extends SheetKind> = keyof FieldsOf<Kind> & string;
export type ParticipantField = FieldId<"participants">;

/** The values of some fields of a row, all filled and readable. */
export type Values<Kind extends SheetKind, Ids extends FieldId<Kind>> = {
  readonly [Id in Ids]: FieldsOf<Kind>[Id] extends FieldDefinition ? ValueOf<FieldsOf<Kind>[Id]> : never;
};

/** The declaration of a field, by sheet. */
export function fieldOf(kind: SheetKind, id: string): FieldDefinition {
  const fields: Readonly<Record<string, FieldDefinition>> = SHEETS[kind].fields;
  const field = Object.hasOwn(fields, id) ? fields[id] : undefined;
  if (!field) throw new Error(`no field ${id} on sheet ${kind}`);
  return field;
}
