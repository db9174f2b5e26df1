import { exitsOf } from "../../exits/exit-evaluation";
import { dateCell } from "../example-day";
import { sheetRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

const NAMED = { lastName: "DURAND", firstName: "LÉO", birthDate: dateCell("03/04/1990") } as const;

export default sheetRule({
  code: "CTR-05",
  name: "deux-personnes-pour-un-contrat",
  gravity: "erreur",
  source: choiceOfOurs(
    "un contrat rattaché à la mauvaise personne justifierait sa sortie ; l'identifiant l'emporte, et cela se voit",
  ),
  summary: "L'identifiant et le nom d'une ligne de Contrats désignent deux personnes.",
  check: function* (tables, context, report) {
    const { contracts, participants } = tables;
    if (!contracts || !participants) return;
    const { contracts: byPerson } = yield* exitsOf(tables, context);
    for (const row of byPerson?.ambiguous ?? []) report(contracts, { row, field: "id" }, {});
  },
  message: () =>
    "L'identifiant désigne une personne, le nom, le prénom et la date de naissance une autre : le contrat est rattaché à l'identifiant.",
  remedy: "Corrigez l'identifiant, ou le nom, le prénom et la date de naissance.",
  examples: {
    conforming: [
      {
        note: "L'identifiant et le nom désignent la même personne.",
        participants: [{}, { id: "P002", ...NAMED }],
        contracts: [{ id: "P002", ...NAMED }],
      },
    ],
    faulty: [
      {
        note: "L'identifiant de l'une, le nom de l'autre.",
        participants: [{}, { id: "P002", ...NAMED }],
        contracts: [{ id: "P001", ...NAMED }],
      },
    ],
  },
});
