import { ALL_KINDS, fieldOf, type SheetKind } from "../../questionnaire/sheets";
import type { Table } from "../../reading/table";
import { sheetRule } from "../define-rule";
import { listText } from "../../text/french";
import { EVERY_QUESTION } from "../quotations";
import { questionnaire } from "../sources";
import { missingParticipantColumns } from "./missing-columns";

/** What the other sheets cannot do without; the person is checked apart. */
const REQUIRED_ELSEWHERE: Readonly<Record<Exclude<SheetKind, "participants">, readonly string[]>> = {
  contracts: ["contractType", "start"],
  steps: ["step", "start"],
  indicators: ["fiche", "indicator", "achieved"],
  funding: ["fiche", "totalCost", "requestedFse"],
  protocol: ["key", "value"],
  exitLines: ["code", "label", "category"],
  ficheUnits: ["fiche", "unit"],
};

function headings(kind: SheetKind, fields: readonly string[]): string {
  return listText(
    fields.map((field) => fieldOf(kind, field).heading),
    "ou",
  );
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
    for (const kind of ALL_KINDS) {
      const table = tables[kind] as Table | undefined;
      if (!table) continue;
      if (kind === "participants") {
        for (const { field, fields } of missingParticipantColumns((one) => table.columns.has(one), context.programme))
          report(table, { row: null, field }, { heading: headings(kind, fields) });
        continue;
      }
      for (const field of REQUIRED_ELSEWHERE[kind])
        if (!table.columns.has(field)) report(table, { row: null, field }, { heading: headings(kind, [field]) });
      const joinsPersons = kind === "contracts" || kind === "steps";
      const named = ["lastName", "firstName", "birthDate"].every((field) => table.columns.has(field));
      if (joinsPersons && !table.columns.has("id") && !named)
        report(table, { row: null, field: "id" }, { heading: "Identifiant (ou NOM, Prénom et Date de naissance)" });
    }
  },
  message: ({ details }) => `Colonne obligatoire introuvable : ${details.heading}.`,
  remedy: "Ajoutez la colonne, ou désignez dans le volet la colonne qui la contient sous un autre titre.",
  examples: {
    conforming: [
      { note: "Toutes les colonnes du questionnaire sont présentes." },
      {
        note: "En FSE+, une seule colonne de contact suffit.",
        programme: "fse-plus-2021-2027",
        without: ["mobilePhone", "homePhone"],
      },
    ],
    faulty: [
      { note: "La colonne de la question 3 manque.", without: ["q3"] },
      {
        note: "En FSE+, aucune colonne de téléphone ni de courriel.",
        programme: "fse-plus-2021-2027",
        without: ["mobilePhone", "homePhone", "email"],
      },
    ],
  },
});
