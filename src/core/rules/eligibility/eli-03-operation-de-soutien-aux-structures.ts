import { chapter2021, everywhere } from "../../domain/citations";
import { ficheNamed } from "../../fiche/resolve-fiche";
import { participantRule } from "../define-rule";

export default participantRule({
  code: "ELI-03",
  name: "operation-de-soutien-aux-structures",
  // The fiches of 2024 that ship are all of this kind: a workbook of that year may have no other name to give.
  gravity: { "fse-2014-2020": "erreur", "fse-plus-2021-2027": "alerte" },
  source: everywhere(
    chapter2021(
      "grand-perigueux",
      "Types d'opération éligibles",
      "Les participants ne sont pas dénombrables, mais l'opération les concerne indirectement",
      "2469",
    ),
  ),
  summary: "Une personne est rattachée à une opération de soutien aux structures, où personne n'est dénombrable.",
  fields: ["operation"],
  at: "operation",
  check: ({ operation }, context) => {
    const fiche = ficheNamed(context, operation);
    return fiche?.support === "structures" ? { fiche: fiche.id, title: fiche.title } : null;
  },
  message: ({ details }) =>
    `L'opération ${details.fiche} (${details.title}) soutient des structures : ses participants ne sont pas dénombrables.`,
  remedy: "Rattachez la personne à l'opération de soutien aux personnes dont elle bénéficie.",
  examples: {
    conforming: [{ note: "Une opération de soutien aux personnes.", participants: [{ operation: "2021-A5" }] }],
    faulty: [
      { note: "La coordination du PLIE.", participants: [{ operation: "2021-A1" }] },
      {
        note: "De même en FSE+.",
        programme: "fse-plus-2021-2027",
        participants: [{ operation: "2024-agenais-2" }],
      },
    ],
  },
});
