/** A small valid fiche and profile, as plain data that a test may spoil. */
export function sampleFiche(): Record<string, unknown> {
  return {
    format: 1,
    id: "2025-X1",
    number: "X1",
    plie: "val-essai",
    programme: "fse-plus-2021-2027",
    title: "Ateliers de mobilité",
    period: { start: "2025-01-01", end: "2025-12-31" },
    objective: "OS-H",
    axes: [],
    support: "personnes",
    territory: "Val d'Essai",
    units: [
      {
        id: "ateliers",
        label: "12 ateliers",
        kind: "count",
        target: { min: 12 },
        evidence: { any: ["Feuilles d'émargement", "compte-rendu"] },
      },
      { id: "participants", label: "Participants", kind: "count", counts: "participants" },
    ],
    selection: [],
    source: { document: "Appel à projets 2025" },
  };
}

export function sampleProfile(): Record<string, unknown> {
  const source = { document: "Protocole 2025", lines: "12-18" };
  return {
    format: 1,
    id: "val-essai",
    name: "PLIE du Val d'Essai",
    territory: { description: "Val d'Essai", epci: [], communes: ["Agen"], source },
    publics: [],
    eligibility: [],
    exits: [
      {
        id: "VAL-P01",
        label: "CDI",
        wording: "CDI · 6 mois",
        category: "positive",
        condition: { contract: { types: ["CDI"], months: 6 } },
        source,
      },
      { id: "VAL-N01", label: "Abandon", wording: "Abandon", category: "negative", source },
    ],
    exitsToConfirm: false,
    objectives: [],
    settings: {},
  };
}
