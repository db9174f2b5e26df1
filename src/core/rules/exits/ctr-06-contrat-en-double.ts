import { contractIdentity, contractReader } from "../../exits/contract";
import { exitsOf } from "../../exits/exits-of";
import { dateCell } from "../example-day";
import { sheetRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

const MISSION = {
  contractType: "Intérim",
  start: dateCell("01/03/2021"),
  end: dateCell("31/03/2021"),
  workedHours: 150,
} as const;

/** Persons looked at between two pauses. */
const SLICE = 512;

export default sheetRule({
  code: "CTR-06",
  name: "contrat-en-double",
  gravity: "erreur",
  source: choiceOfOurs("un contrat saisi deux fois doublerait ses heures : il n'est compté qu'une fois"),
  summary: "Un contrat est saisi deux fois.",
  check: function* (tables, context, report) {
    const { contracts } = tables;
    if (!contracts || !tables.participants) return;
    const { persons, contracts: byPerson } = yield* exitsOf(tables, context);
    if (!byPerson) return;
    const read = contractReader(contracts);
    for (let person = 0; person < persons.count; person += 1) {
      if (person % SLICE === 0) yield;
      const rows = byPerson.of(person);
      if (rows.length < 2) continue;
      const known = new Map<string, number>();
      for (const row of rows) {
        const contract = read(row);
        const identity = contractIdentity(contract);
        if (identity === null) continue;
        const first = known.get(identity);
        if (first === undefined) known.set(identity, contract.sheetRow);
        else report(contracts, { row, field: "contractType" }, { first });
      }
    }
  },
  message: ({ details }) => `Contrat déjà saisi à la ligne ${String(details["first"])} : il n'est compté qu'une fois.`,
  remedy: "Supprimez l'une des deux lignes, ou corrigez celle qui parle d'un autre contrat.",
  examples: {
    conforming: [
      {
        note: "Deux missions qui se suivent.",
        contracts: [MISSION, { ...MISSION, start: dateCell("01/04/2021"), end: dateCell("30/04/2021") }],
      },
    ],
    faulty: [{ note: "La même mission deux fois.", contracts: [MISSION, MISSION] }],
  },
});
