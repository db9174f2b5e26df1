import type { ContractType } from "../../../src/core/exits/criteria/contract";
import type { ExampleCells } from "../../../src/core/rules/rule";
import { itJudges, person, type ExitCase } from "../../support/person-builder";

/** The lines of the Grand Périgueux, and the generic ones of a PLIE without a printed table: the same criteria. */
describe.each([
  ["grand-perigueux", "GP"],
  ["libournais", "GEN"],
])("%s", (plie, prefix) => {
  const leaving = (line: string) => person(plie).leaves(`${prefix}-${line}`, "31/12/2021");

  itJudges("P01 CDI", [
    ["six mois", leaving("P01").works("CDI", "01/07/2021"), "vérifiée"],
    ["six mois moins un jour", leaving("P01").works("CDI", "02/07/2021"), "refusée"],
    [
      "temps réduit choisi",
      leaving("P01").works("CDI", "01/07/2021", null, { workingTime: "Réduit", volunteer: "Oui" }),
      "vérifiée",
    ],
    [
      "temps réduit non choisi",
      leaving("P01").works("CDI", "01/07/2021", null, { workingTime: "Réduit", volunteer: "Non" }),
      "refusée",
    ],
    ["volontariat absent", leaving("P01").works("CDI", "01/07/2021", null, { workingTime: "Réduit" }), "à compléter"],
  ]);

  itJudges("P02 CDD ≥ 6 mois", [
    ["exactement six mois : la table écrit ≥", leaving("P02").works("CDD", "01/07/2021", "31/12/2021"), "vérifiée"],
    ["signé pour cinq mois", leaving("P02").works("CDD", "01/01/2021", "31/05/2021"), "refusée"],
    ["durée prévue absente", leaving("P02").works("CDD", "01/06/2021"), "à compléter"],
  ]);

  itJudges("P03 intérim, 6 mois dans la même agence sur 12 mois", [
    [
      "200 jours en deux missions",
      leaving("P03").works("Intérim", "01/01/2021", "10/04/2021").works("Intérim", "01/08/2021", "08/11/2021"),
      "vérifiée",
    ],
    [
      "181 jours en deux missions",
      leaving("P03").works("Intérim", "01/01/2021", "31/03/2021").works("Intérim", "01/08/2021", "30/10/2021"),
      "vérifiée",
      "limite",
    ],
    [
      "179 jours",
      leaving("P03").works("Intérim", "01/01/2021", "31/03/2021").works("Intérim", "01/08/2021", "28/10/2021"),
      "vérifiée",
      "limite",
    ],
    [
      "178 jours",
      leaving("P03").works("Intérim", "01/01/2021", "31/03/2021").works("Intérim", "01/08/2021", "27/10/2021"),
      "refusée",
    ],
    [
      "deux agences",
      leaving("P03")
        .works("Intérim", "01/01/2021", "31/05/2021")
        .works("Intérim", "01/06/2021", "31/10/2021", { employer: "AUTRE" }),
      "refusée",
    ],
    [
      "agence absente d'une mission",
      leaving("P03")
        .works("Intérim", "01/01/2021", "31/05/2021")
        .works("Intérim", "01/06/2021", "31/10/2021", { employer: null }),
      "à compléter",
    ],
    ["mission d'avant la fenêtre", leaving("P03").works("Intérim", "01/01/2020", "31/12/2020"), "refusée"],
    ["mission à cheval sur la fenêtre", leaving("P03").works("Intérim", "01/10/2020", "30/06/2021"), "vérifiée"],
  ]);

  /** « 39 semaines » as 273 days. */
  const DAYS = { "G-22": "semaines entières de 7 jours" };
  const twelveMonths = (line: string, type: ContractType, good: ExampleCells, others: readonly ExitCase[]): void => {
    itJudges(`${line} ${type}, 39 semaines ou 1 200 h sur 12 mois`, [
      ["273 jours", leaving(line).works(type, "01/01/2021", "30/09/2021", good), "vérifiée"],
      [
        "272 jours, heures absentes",
        leaving(line).reading(DAYS).works(type, "01/01/2021", "29/09/2021", good),
        "à compléter",
      ],
      [
        "272 jours et 1 199 h",
        leaving(line)
          .reading(DAYS)
          .works(type, "01/01/2021", "29/09/2021", { ...good, workedHours: 1199 }),
        "refusée",
      ],
      [
        "1 200 h en six mois",
        leaving(line).works(type, "01/01/2021", "30/06/2021", { ...good, workedHours: 1200 }),
        "vérifiée",
      ],
      ...others,
    ]);
  };
  twelveMonths("P04", "CDD", {}, [
    [
      "CDI, CDD, intérim et CESU",
      leaving("P04")
        .works("CDI", "01/01/2021", "31/03/2021")
        .works("Intérim", "01/04/2021", "30/06/2021")
        .works("CESU", "01/07/2021", "30/09/2021"),
      "vérifiée",
    ],
    ["ETTI, qui a sa ligne", leaving("P04").works("ETTI", "01/01/2021", "30/09/2021"), "refusée"],
  ]);
  twelveMonths("P05", "Contrat aidé IAE", { weeklyHours: 20, workingTime: null }, [
    [
      "chantier d'insertion de 26 heures",
      leaving("P05").works("ACI", "01/01/2021", "30/09/2021", { weeklyHours: 26 }),
      "vérifiée",
    ],
    ["19 heures par semaine", leaving("P05").works("ACI", "01/01/2021", "30/09/2021", { weeklyHours: 19 }), "refusée"],
    ["heures par semaine absentes", leaving("P05").works("ACI", "01/01/2021", "30/09/2021"), "à compléter"],
    [
      "EI puis AI",
      leaving("P05")
        .works("EI", "01/01/2021", "30/06/2021", { weeklyHours: 35 })
        .works("AI", "01/07/2021", "30/09/2021", { weeklyHours: 20 }),
      "vérifiée",
    ],
  ]);
  twelveMonths("P06", "ETTI", {}, [
    [
      "temps réduit non choisi",
      leaving("P06").works("ETTI", "01/01/2021", "30/09/2021", { workingTime: "Réduit", volunteer: "Non" }),
      "refusée",
    ],
  ]);
  twelveMonths("P07", "Contrat aidé hors IAE", {}, [
    ["contrat aidé IAE", leaving("P07").works("Contrat aidé IAE", "01/01/2021", "30/09/2021"), "refusée"],
  ]);

  itJudges("P08 et P09", [
    ["entreprise de six mois", leaving("P08").works("Création d'entreprise", "30/06/2021"), "vérifiée"],
    ["entreprise trop jeune", leaving("P08").works("Création d'entreprise", "01/07/2021"), "refusée"],
    ["entreprise sans date", leaving("P08").works("Création d'entreprise", null), "à compléter"],
    [
      "immatriculée hors RCS",
      leaving("P08").works("Création d'entreprise", "01/01/2021", null, { evidence: "attestation URSSAF" }),
      "vérifiée",
      "limite",
    ],
    [
      "formation terminée",
      leaving("P09").works("Formation qualifiante", "01/02/2021", "30/06/2021", {
        finished: "Oui",
        projectLink: "Oui",
      }),
      "vérifiée",
    ],
    [
      "formation longue en cours",
      leaving("P09").works("Formation qualifiante", "01/02/2021", null, { plannedMonths: 10, projectLink: "Oui" }),
      "vérifiée",
    ],
    [
      "formation de neuf mois en cours",
      leaving("P09").works("Formation qualifiante", "01/06/2021", null, {
        plannedMonths: 9,
        projectLink: "Oui",
        finished: "Non",
      }),
      "à compléter",
      "limite",
    ],
    [
      "lien avec le projet absent",
      leaving("P09").works("Formation qualifiante", "01/02/2021", "30/06/2021", { finished: "Oui" }),
      "à compléter",
    ],
  ]);

  const away = (line: string, end: string) =>
    leaving(line).answers({ suspensionStart: "01/06/2021", suspensionEnd: end });
  itJudges("autres sorties et suspensions", [
    ["déménagement", leaving("A01"), "sans objet"],
    ["incarcération de quatre mois", away("A02", "30/09/2021"), "vérifiée"],
    ["incarcération d'exactement trois mois : aussi une suspension", away("A02", "31/08/2021"), "vérifiée", "limite"],
    ["incarcération de deux mois", away("A02", "31/07/2021"), "refusée"],
    ["dates absentes", leaving("A02"), "à compléter"],
    ["maternité sans reprise", leaving("A03").answers({ returnToWork: "Non" }), "vérifiée"],
    ["maternité avec reprise", leaving("A03").answers({ returnToWork: "Oui" }), "refusée"],
    ["maternité, non renseigné", leaving("A03"), "à compléter"],
    ["abandon", leaving("N01"), "sans objet"],
    ["non-respect du contrat", leaving("N02"), "sans objet"],
    ["santé", leaving("S01"), "sans objet"],
    ["suspension de deux mois", away("S02", "31/07/2021"), "vérifiée"],
    ["suspension d'exactement trois mois", away("S02", "31/08/2021"), "vérifiée", "limite"],
    ["suspension de quatre mois", away("S02", "30/09/2021"), "refusée"],
  ]);
});
