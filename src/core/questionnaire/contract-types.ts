/** The types of contract, training or business of the Contrats sheet (docs/contract.md 1): those that the exit criteria speak of. */
export const CONTRACT_TYPES = [
  "CDI",
  "CDD",
  "Intérim",
  "Apprentissage",
  "Professionnalisation",
  "Contrat aidé hors IAE",
  "Contrat aidé IAE",
  "ETTI",
  "EI",
  "ACI",
  "AI",
  "GEIQ",
  "CESU",
  "Création d'entreprise",
  "Formation qualifiante",
] as const;
