import { personKeys } from "../../reading/person-key";
import { sheetRule } from "../define-rule";
import { SLICE } from "../slice";
import { choiceOfOurs } from "../sources";

export default sheetRule({
  code: "STR-07",
  name: "participant-introuvable",
  gravity: "erreur",
  source: choiceOfOurs("un contrat ou une étape qui ne se rattache à personne ne peut justifier aucune sortie"),
  summary: "Une ligne de Contrats ou d'Étapes ne se rattache à aucun participant.",
  check: function* (tables, _context, report) {
    const { participants, contracts, steps } = tables;
    if (!participants || (!contracts && !steps)) return;
    const known = new Set<string>();
    let read = 0;
    for (const keys of personKeys(participants)) {
      if (read % SLICE === 0) yield;
      for (const key of keys) known.add(key);
      read += 1;
    }
    for (const table of [contracts, steps]) {
      if (!table) continue;
      let row = 0;
      for (const keys of personKeys(table)) {
        if (row % SLICE === 0) yield;
        if (table.present[row] && !keys.some((key) => known.has(key))) {
          const byId = keys[0]?.startsWith("id:") ? String(table.columns.get("id")?.values[row]) : "";
          report(table, { row, field: table.columns.has("id") ? "id" : "lastName" }, { id: byId });
        }
        row += 1;
      }
    }
  },
  // Names stay out of the sentence: it may be copied into a message or a log.
  message: ({ details }) =>
    details["id"] === ""
      ? "Aucun participant correspondant à cette ligne (identifiant, ou NOM, Prénom et Date de naissance) dans la feuille participants."
      : `Aucun participant correspondant à l'identifiant « ${String(details["id"])} » dans la feuille participants.`,
  remedy:
    "Corrigez l'identifiant (ou le nom, le prénom et la date de naissance), ou ajoutez la personne dans Participants.",
  examples: {
    conforming: [
      {
        note: "Le contrat porte l'identifiant du participant.",
        participants: [{ id: "P001" }],
        contracts: [{ id: "P001" }],
      },
    ],
    faulty: [
      {
        note: "L'identifiant n'existe pas dans Participants.",
        participants: [{ id: "P001" }],
        contracts: [{ id: "P999" }],
      },
      { note: "Une étape sans aucune désignation de personne.", participants: [{ id: "P001" }], steps: [{ id: null }] },
    ],
  },
});
