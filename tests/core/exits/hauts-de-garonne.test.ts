import { itJudges, person } from "../../support/person-builder";

const leaving = (line: string) => person("hauts-de-garonne").leaves(line, "31/12/2021");

itJudges("HDG-P01 CDI", [
  ["six mois", leaving("HDG-P01").works("CDI", "01/07/2021"), "vérifiée"],
  ["cinq mois", leaving("HDG-P01").works("CDI", "01/08/2021"), "refusée"],
  [
    "temps partiel subi",
    leaving("HDG-P01").works("CDI", "01/07/2021", null, { workingTime: "Réduit", volunteer: "Non" }),
    "refusée",
  ],
  ["temps absent", leaving("HDG-P01").works("CDI", "01/07/2021", null, { workingTime: null }), "à compléter"],
]);

itJudges("HDG-P02 CDD ≥ 6 mois, attesté à 6 mois", [
  ["exactement six mois", leaving("HDG-P02").works("CDD", "01/07/2021", "31/12/2021"), "vérifiée"],
  [
    "prévu huit mois, cinq mois faits",
    leaving("HDG-P02").works("CDD", "01/08/2021", null, { plannedMonths: 8 }),
    "refusée",
  ],
  ["durée prévue absente", leaving("HDG-P02").works("CDD", "01/06/2021"), "à compléter"],
  [
    "deux CDD de quatre mois, chez deux employeurs",
    leaving("HDG-P02")
      .works("CDD", "01/01/2021", "30/04/2021")
      .works("CDD", "01/05/2021", "31/08/2021", { employer: "AUTRE" }),
    "refusée",
  ],
]);

itJudges("HDG-P03 alternance", [
  ["apprentissage de sept mois", leaving("HDG-P03").works("Apprentissage", "01/06/2021"), "vérifiée"],
  ["professionnalisation de trois mois", leaving("HDG-P03").works("Professionnalisation", "01/10/2021"), "refusée"],
  ["début absent", leaving("HDG-P03").works("Apprentissage", null), "à compléter"],
]);

itJudges("HDG-P04 intérim de plus de 6 mois", [
  ["sept mois", leaving("HDG-P04").works("Intérim", "01/06/2021", "31/12/2021"), "vérifiée"],
  ["exactement six mois", leaving("HDG-P04").works("Intérim", "01/07/2021", "31/12/2021"), "vérifiée", "limite"],
  [
    "exactement six mois, lecture stricte",
    leaving("HDG-P04").works("Intérim", "01/07/2021", "31/12/2021").reading({ "G-01": "plus de 6 mois" }),
    "refusée",
  ],
  [
    "deux agences qui se suivent",
    leaving("HDG-P04")
      .works("Intérim", "01/06/2021", "30/09/2021")
      .works("Intérim", "01/10/2021", "31/12/2021", { employer: "AUTRE" }),
    "vérifiée",
  ],
  [
    "dix jours entre deux missions",
    leaving("HDG-P04").works("Intérim", "03/05/2021", "30/07/2021").works("Intérim", "10/08/2021", "31/12/2021"),
    "refusée",
  ],
  ["fin illisible", leaving("HDG-P04").works("Intérim", "01/06/2021", "?"), "à compléter"],
]);

itJudges("HDG-P05 création d'entreprise", [
  ["six mois", leaving("HDG-P05").works("Création d'entreprise", "30/06/2021"), "vérifiée"],
  ["trop jeune", leaving("HDG-P05").works("Création d'entreprise", "01/07/2021"), "refusée"],
  ["sans date", leaving("HDG-P05").works("Création d'entreprise", null), "à compléter"],
]);

itJudges("HDG, liste ouverte et lignes génériques", [
  ["autre sortie positive, sans avis", leaving("HDG-P99"), "à compléter", "limite"],
  [
    "autre sortie positive, avis favorable",
    leaving("HDG-P99").answers({ commissionDecision: "Favorable" }),
    "vérifiée",
    "limite",
  ],
  [
    "autre sortie positive, avis défavorable",
    leaving("HDG-P99").answers({ commissionDecision: "Défavorable" }),
    "refusée",
  ],
  ["dynamique, sans avis", leaving("HDG-D99"), "à compléter", "limite"],
  ["déménagement, ligne générique", leaving("Déménagement"), "sans objet"],
  ["formation qualifiante, absente de la liste", leaving("Formation qualifiante"), "inconnue"],
]);
