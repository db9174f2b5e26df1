import { participantRows } from "../../people/participant-rows";
import { NO_ROW } from "../../people/participations";
import { peopleTables } from "../../people/repeated-facts";
import { textCells, textsOf } from "../../reading/cells";
import type { Table, Tables } from "../../reading/table";
import { SLICE } from "../../work/run";
import { sheetRule } from "../define-rule";
import { coordinates } from "../sources";
import { civilityIn, type Civility } from "./civility";
import { NAME_FIELDS } from "./names";

interface Found {
  readonly table: Table;
  readonly row: number;
  readonly field: string;
  readonly civility: Civility;
}

type CivilityDetails = {
  readonly civility: string;
  readonly sex: string;
  readonly name: string | null;
  readonly sure: boolean;
};

function* civilitiesIn(tables: Tables): Generator<void, readonly Found[]> {
  const found: Found[] = [];
  for (const table of peopleTables(tables))
    for (const field of NAME_FIELDS) {
      const name = textsOf(table.columns.get(field));
      for (let row = 0; row < table.rowCount; row += 1) {
        if (row % SLICE === 0) yield;
        const civility = civilityIn(name(row) ?? "");
        if (civility) found.push({ table, row, field, civility });
      }
    }
  return found;
}

export default sheetRule<CivilityDetails>({
  code: "FMT-22",
  name: "civilite-dans-le-nom",
  gravity: "info",
  source: coordinates("NOM (en capitales) : PRENOM (en capitales)", "5263-5264"),
  summary: "Une civilité accompagne le nom ou le prénom, que le questionnaire demande seuls.",
  everywhere: true,
  check: function* (tables, _context, report) {
    const found = yield* civilitiesIn(tables);
    const { participants } = tables;
    if (!participants || found.length === 0) return;
    const whoIs = yield* participantRows(tables);
    const sexOf = textCells(participants, "sex");
    for (const { table, row, field, civility } of found) {
      const who = whoIs(table, row);
      // Where nothing else says the sex, the civility is not to be lost; where it says another one, one of the two is wrong.
      const agrees = who === NO_ROW || sexOf(who) === civility.sex;
      const { typed, sex, name, sure } = civility;
      report(table, { row, field }, { civility: typed, sex, name, sure: sure && agrees && name !== null });
    }
  },
  message: ({ label, details: { civility, name } }) =>
    name === null
      ? `${label} : « ${civility} » est une civilité, pas un nom.`
      : `${label} : « ${civility} » semble une civilité à côté du nom ; seul le nom est attendu.`,
  remedy:
    "Rien d'obligatoire : retirez la civilité, et vérifiez que le sexe est saisi dans sa colonne ; si c'est un vrai nom, ne changez rien.",
  fix: ({ raw, details }) => (details.sure && typeof raw === "string" ? (civilityIn(raw)?.name ?? null) : null),
  choices: ({ details: { civility, sex, name }, column: { field }, cell }) => {
    if (name === null) return [];
    const removed = { field, value: name };
    const alone = { label: `Retirer « ${civility} »`, changes: [removed] };
    return cell("sex") === null
      ? [{ label: `Retirer « ${civility} » et écrire ${sex}`, changes: [removed, { field: "sex", value: sex }] }, alone]
      : [alone];
  },
  examples: {
    conforming: [
      { note: "Des noms de famille.", participants: [{ lastName: "MAÎTRE" }, { id: "P002", lastName: "DAME" }] },
      {
        note: "Monsieur et Madame sont aussi des noms de famille.",
        participants: [{ lastName: "MONSIEUR" }, { id: "P002", lastName: "MADAME" }],
      },
      {
        note: "Une apostrophe, un nom qui commence de même.",
        participants: [{ lastName: "M'BALLA" }, { id: "P002", lastName: "MRABET" }],
      },
    ],
    faulty: [
      { note: "« MME » devant le nom d'une femme.", participants: [{ lastName: "MME MARTIN" }] },
      { note: "Le sexe n'est dit que par la civilité.", participants: [{ lastName: "MME MARTIN", sex: null }] },
      { note: "La civilité et le sexe se contredisent.", participants: [{ lastName: "MR MARTIN" }] },
      { note: "Une initiale peut-être.", participants: [{ lastName: "M. MARTIN", sex: "Homme" }] },
      { note: "Un couple.", participants: [{ lastName: "MR ET MME MARTIN" }] },
      { note: "Pas de nom.", participants: [{ lastName: "MME" }] },
    ],
  },
});
