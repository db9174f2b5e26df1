import { ficheNamed } from "../../fiche/resolve-fiche";
import { participantRule } from "../define-rule";
import { coordinates } from "../sources";

export default participantRule({
  code: "ELI-01",
  name: "operation-inconnue",
  gravity: "alerte",
  source: coordinates("Nom de l'opération", "5274"),
  summary: "L'opération d'un participant ne désigne aucune fiche connue, ou en désigne plusieurs.",
  fields: ["operation"],
  at: "operation",
  check: ({ operation }, context) =>
    context.fiches.length === 0 || ficheNamed(context, operation) ? null : { year: context.year },
  message: ({ value, details }) =>
    `Opération « ${value} » : aucune fiche de ${details.year} ne répond à ce nom, ou plusieurs y répondent.`,
  remedy:
    "Écrivez l'identifiant de la fiche (2021-A4), son numéro ou son titre ; si elle n'est pas fournie, déclarez-la dans la feuille Fiches du classeur (« Déclarer cette opération » dans le volet).",
  examples: {
    conforming: [
      { note: "L'identifiant de la fiche.", participants: [{ operation: "2021-A4" }] },
      { note: "Son numéro.", plie: "agenais", participants: [{ operation: "A4" }] },
      {
        note: "Son titre, sans accents.",
        participants: [{ operation: "Renforcer le parcours par des etapes d'immersion" }],
      },
    ],
    faulty: [
      { note: "Un nom que personne n'a déclaré.", participants: [{ operation: "Atelier de remobilisation" }] },
      {
        note: "Plusieurs PLIE ont une fiche de ce titre, et celui du classeur n'est pas connu.",
        participants: [{ operation: "Clauses d'insertion" }],
      },
    ],
  },
});
