import { exitTable, fiche2024 } from "../../domain/citations";
import { sheetRule } from "../define-rule";
import { contractsOfLine } from "./contracts-of-line";
import { positiveExits } from "./declared-exits";
import { CDI, CDI_EXIT, PLIE } from "./example-exits";

export default sheetRule({
  code: "SOR-07",
  name: "volontariat-du-temps-reduit",
  gravity: "erreur",
  source: [
    exitTable("agenais", "Temps plein ou réduit si volontariat", "350"),
    exitTable("bordeaux", "Temps plein ou réduit si volontariat", "1060"),
    exitTable("grand-perigueux", "Temps plein ou réduit si volontariat", "2163"),
    fiche2024(
      "hauts-de-garonne",
      "Résultats et/ou réalisations attendus",
      "Contrat à durée indéterminée à temps partiel choisi ou en temps complet.",
      "1463",
    ),
  ],
  summary: "Un temps réduit n'est pas dit choisi, alors que la ligne l'exige.",
  check: (tables, context, report) => {
    const { contracts } = tables;
    if (!contracts) return;
    return positiveExits(tables, context, (exit) => {
      // A verified exit does not rest on that contract.
      if (!exit.nature.fullTimeOrVolunteer || exit.verdict === "verified") return;
      for (const { row, workingTime, volunteer } of contractsOfLine(exit)) {
        if (workingTime === "Réduit" && volunteer !== "Oui") report(contracts, { row, field: "volunteer" }, {});
      }
    });
  },
  message: () => "Temps réduit : l'accord (volontariat) du participant doit être indiqué.",
  remedy: "Indiquez Oui dans Volontariat si la personne a choisi le temps réduit.",
  examples: {
    conforming: [
      {
        note: "Temps réduit choisi.",
        plie: PLIE,
        participants: [CDI_EXIT],
        contracts: [{ ...CDI, workingTime: "Réduit", volunteer: "Oui" }],
      },
      {
        note: "À Agen, un CDI à temps réduit n'a pas à être choisi.",
        plie: "agenais",
        participants: [{ ...CDI_EXIT, plieExitType: "AGE-P01" }],
        contracts: [{ ...CDI, workingTime: "Réduit", volunteer: "Non" }],
      },
    ],
    faulty: [
      {
        note: "Temps réduit, volontariat vide.",
        plie: PLIE,
        participants: [CDI_EXIT],
        contracts: [{ ...CDI, workingTime: "Réduit", volunteer: null }],
      },
      {
        note: "Temps réduit non choisi.",
        plie: PLIE,
        participants: [CDI_EXIT],
        contracts: [{ ...CDI, workingTime: "Réduit", volunteer: "Non" }],
      },
    ],
  },
});
