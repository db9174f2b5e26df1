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

/** The tables' own names of these contracts, and the long form of an acronym: a person copies what the protocol prints (docs/domain.md 6). */
export const CONTRACT_SPELLINGS: Readonly<Partial<Record<(typeof CONTRACT_TYPES)[number], readonly string[]>>> = {
  CDI: ["contrat à durée indéterminée"],
  CDD: ["contrat à durée déterminée"],
  Intérim: ["ctt", "contrat de travail temporaire", "mission d'intérim", "cdd en intérim", "intérimaire"],
  Apprentissage: ["contrat d'apprentissage", "ct. d'apprentissage"],
  Professionnalisation: ["contrat de professionnalisation", "ct. de professionnalisation", "contrat pro"],
  "Contrat aidé hors IAE": ["mesure aidée hors iae", "pec", "parcours emploi compétences"],
  "Contrat aidé IAE": ["contrat aidé en iae", "mesure aidée iae"],
  ETTI: ["cdd en etti", "contrat en etti"],
  EI: ["cdd en ei", "contrat en ei"],
  ACI: ["contrat en aci"],
  AI: ["contrat en ai"],
  GEIQ: ["contrat en geiq"],
};
