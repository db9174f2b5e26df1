import { everywhere, fiche2021 } from "../../domain/citations";
import { ficheNamed } from "../../fiche/resolve-fiche";
import { participantRule } from "../define-rule";

export default participantRule({
  code: "ELI-02",
  name: "operation-d-un-autre-plie",
  gravity: "erreur",
  source: everywhere(
    fiche2021(
      "A4",
      "Cible de l'opération",
      "Soutien aux personnes : les participants du PLIE (cf. présentation du PLIE).",
      "742",
    ),
  ),
  summary: "L'opération d'un participant est celle d'un autre PLIE que celui du classeur.",
  fields: ["operation"],
  at: "operation",
  check: ({ operation }, context) => {
    const fiche = context.profile ? ficheNamed(context, operation) : null;
    return fiche && fiche.plie !== context.profile?.id ? { fiche: fiche.id, plie: fiche.plie } : null;
  },
  message: ({ details, context }) =>
    `L'opération ${details.fiche} est celle d'un autre PLIE que le ${context.profile?.name ?? "PLIE du classeur"}.`,
  remedy: "Corrigez l'opération, ou le PLIE du classeur (feuille Paramètres).",
  examples: {
    conforming: [
      { note: "Une opération du PLIE du classeur.", plie: "agenais", participants: [{ operation: "2021-A4" }] },
      { note: "PLIE du classeur inconnu.", participants: [{ operation: "2021-B4" }] },
    ],
    faulty: [
      {
        note: "Une opération de Bordeaux dans un classeur de l'Agenais.",
        plie: "agenais",
        participants: [{ operation: "2021-B4" }],
      },
    ],
  },
});
