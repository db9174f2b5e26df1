/** The four gravities, defined once, from the gravest to the lightest. */
export const GRAVITIES = ["bloquant", "erreur", "alerte", "info"] as const;

export type Gravity = (typeof GRAVITIES)[number];

export interface GravityMeaning {
  readonly label: string;
  /** What it does to the row, in one French sentence. */
  readonly effect: string;
}

export const GRAVITY_MEANINGS: Readonly<Record<Gravity, GravityMeaning>> = {
  bloquant: {
    label: "Bloquant",
    effect: "La personne n'est comptée dans aucun indicateur tant que l'anomalie demeure.",
  },
  erreur: { label: "Erreur", effect: "La donnée est fausse : elle doit être corrigée avant l'import ou le bilan." },
  alerte: { label: "Alerte", effect: "Une personne doit vérifier : la donnée est inhabituelle, pas forcément fausse." },
  info: { label: "Information", effect: "Pour information : aucune correction n'est nécessaire." },
};

/** Why the gravity of an anomaly may not be that of its rule. */
export const GRAVITY_OF_AN_ANOMALY =
  "Une anomalie est bloquante dès qu'elle laisse une personne de côté, quelle que soit la gravité de sa règle : une réponse obligatoire illisible, une colonne obligatoire absente.";

/** Rank for sorting and filtering: 0 is the gravest. */
export function gravityRank(gravity: Gravity): number {
  return GRAVITIES.indexOf(gravity);
}
