import type { FieldDefinition, ValueOf } from "./field";
import { CONTRACT_FIELDS, FUNDING_FIELDS, INDICATOR_FIELDS, STEP_FIELDS } from "./other-fields";
import { PARTICIPANT_FIELDS } from "./participant-fields";

/** The data sheets a workbook may hold (docs/contract.md 1). Paramètres is apart: it is a list of keys, not a table. */
export const SHEETS = {
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

export type SheetKind = keyof typeof SHEETS;
export const SHEET_KINDS = Object.keys(SHEETS) as SheetKind[];

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
