import { foldWords } from "../../text/fold";
import { EXITED } from "../dates/example-exit";
import { participantRule } from "../define-rule";
import { dateCell } from "../example-day";
import { choiceOfOurs } from "../sources";

const LEFT = { ...EXITED, plieExitDate: dateCell("30/06/2021"), exitStatus: "Inconnu" } as const;

/** The line of the tables says « Déménagement / Décès »: only a death named alone is one. */
function isDeath(typed: string): boolean {
  const words = foldWords(typed).split(" ");
  return (
    (words.includes("deces") || words.includes("decede") || words.includes("decedee")) &&
    !words.includes("demenagement")
  );
}

export default participantRule({
  code: "COH-39",
  name: "situation-apres-un-deces",
  gravity: "erreur",
  source: choiceOfOurs("l'un des deux est faux : le décès ou la situation six mois plus tard"),
  summary: "La personne est sortie pour décès, et une situation est donnée pour elle six mois plus tard.",
  fields: ["plieExitType", "sixMonthStatus"],
  at: "sixMonthStatus",
  check: ({ plieExitType, sixMonthStatus }) =>
    isDeath(plieExitType) && sixMonthStatus !== "Inconnu" && sixMonthStatus !== "Injoignable" ? {} : null,
  message: ({ value }) => `« ${value} » six mois après une sortie pour décès : l'un des deux est faux.`,
  remedy: "Corrigez le type de sortie, ou videz la situation à 6 mois.",
  examples: {
    conforming: [
      { note: "Situation inconnue.", participants: [{ ...LEFT, plieExitType: "Décès", sixMonthStatus: "Inconnu" }] },
      {
        note: "« Déménagement / Décès » peut être un déménagement.",
        participants: [{ ...LEFT, plieExitType: "Déménagement / Décès", sixMonthStatus: "Emploi durable" }],
      },
    ],
    faulty: [
      {
        note: "En emploi durable six mois après.",
        participants: [{ ...LEFT, plieExitType: "Décès", sixMonthStatus: "Emploi durable" }],
      },
      {
        note: "En recherche d'emploi six mois après.",
        participants: [{ ...LEFT, plieExitType: "Personne décédée", sixMonthStatus: "Recherche d'emploi" }],
      },
    ],
  },
});
