const SIZE_CHOICE =
  "les tailles d'échantillon des conventions n'ont pas pu être lues ; 20 %, 2 au moins et 20 au plus sont celles du contrôle a posteriori des auto-prescriptions par l'État (les emplois de l'inclusion)";

/** How a sample is drawn, and what may be concluded from it. */
export const AUDIT_SETTINGS = {
  E1: {
    label: "Échantillon : part du cadre",
    why: "Combien de participations sont tirées au sort, en part de celles du cadre.",
    values: ["5 %", "10 %", "15 %", "20 %", "25 %", "30 %", "50 %", "100 %"],
    defaults: "20 %",
    source: { choice: SIZE_CHOICE },
  },
  E2: {
    label: "Échantillon : nombre minimal",
    why: "Le moins de participations que l'on tire, quand le cadre en a autant.",
    values: ["1", "2", "3", "5", "10", "30"],
    defaults: "2",
    source: { choice: SIZE_CHOICE },
  },
  E3: {
    label: "Échantillon : nombre maximal",
    why: "Le plus de participations que l'on tire, quelle que soit la part.",
    values: ["10", "20", "30", "50", "100", "sans limite"],
    defaults: "20",
    source: { choice: SIZE_CHOICE },
  },
  E4: {
    label: "Extrapolation du taux d'irrégularité prévue par la convention",
    why: "Sans elle, une seule irrégularité dans l'échantillon oblige à contrôler tout le monde.",
    values: ["Oui", "Non"],
    defaults: "Non",
    source: {
      document: "Annexe VI d'une convention FSE, « Règles d'échantillonnage et d'extrapolation »",
      section: "extrapolation",
      paraphrase:
        "le taux d'irrégularité ne s'extrapole que si la convention le prévoit, ou par accord écrit avant le contrôle de service fait ; sinon le contrôle porte sur tous",
      address: "https://examenscorriges.org/details-34076.html",
    },
  },
} as const;
