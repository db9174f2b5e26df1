import { fieldOf, SHEET_KINDS, type SheetKind } from "../../questionnaire/sheets";
import type { Table } from "../../reading/table";
import { REQUIREMENT_RULES } from "../completeness";
import type { ControlContext } from "../../context/control-context";
import dat09 from "../dates/dat-09-saisie-de-la-sortie-manquante";
import { sheetRule } from "../define-rule";
import { gravityOf } from "../rule";
import { EVERY_QUESTION } from "../quotations";
import { questionnaire } from "../sources";

/** What the other sheets cannot do without; the person is checked apart. */
const REQUIRED_ELSEWHERE: Readonly<Record<Exclude<SheetKind, "participants">, readonly string[]>> = {
  contracts: ["contractType", "start"],
  steps: ["step", "start"],
  indicators: ["fiche", "indicator", "achieved"],
  funding: ["fiche", "totalCost", "requestedFse"],
};

function requiredParticipantFields(table: Table, context: ControlContext): readonly string[] {
  const required = new Set<string>();
  for (const rule of [...REQUIREMENT_RULES, dat09]) {
    const gravity = gravityOf(rule, context.programme);
    if (!rule.programmes.includes(context.programme) || (gravity !== "bloquant" && gravity !== "erreur")) continue;
    for (const { column, fields, replacedBy } of rule.requirements) {
      if (column === "optional" || (typeof column === "object" && !table.columns.has(column.whenMapped))) continue;
      for (const field of fields) {
        const other = replacedBy?.[field];
        if (other === undefined || !table.columns.has(other)) required.add(field);
      }
    }
  }
  return [...required];
}

export default sheetRule<{ readonly heading: string }>({
  code: "STR-01",
  name: "colonne-obligatoire-introuvable",
  gravity: "erreur",
  source: [
    questionnaire(
      "présentation",
      "Si vous voulez participer à l'action, vous avez l'obligation de fournir les données demandées",
      "5229",
    ),
    EVERY_QUESTION,
  ],
  summary: "Une colonne obligatoire est introuvable.",
  check: (tables, context, report) => {
    for (const kind of SHEET_KINDS) {
      const table = tables[kind] as Table | undefined;
      if (!table) continue;
      const required = kind === "participants" ? requiredParticipantFields(table, context) : REQUIRED_ELSEWHERE[kind];
      for (const field of required) {
        if (!table.columns.has(field)) report(table, { row: null, field }, { heading: fieldOf(kind, field).heading });
      }
      const joinsPersons = kind === "contracts" || kind === "steps";
      const named = ["lastName", "firstName", "birthDate"].every((field) => table.columns.has(field));
      if (joinsPersons && !table.columns.has("id") && !named)
        report(table, { row: null, field: "id" }, { heading: "Identifiant (ou NOM, Prénom et Date de naissance)" });
    }
  },
  message: ({ details }) => `Colonne obligatoire introuvable : ${details.heading}.`,
  remedy: "Ajoutez la colonne, ou désignez dans le volet la colonne qui la contient sous un autre titre.",
  examples: {
    conforming: [{ note: "Toutes les colonnes du questionnaire sont présentes." }],
    faulty: [{ note: "La colonne de la question 3 manque.", without: ["q3"] }],
  },
});
