/** The sections of the French nomenclature of activities (NAF), by letter. */
const SECTIONS: Readonly<Record<string, string>> = {
  A: "Agriculture, sylviculture et pêche",
  B: "Industries extractives",
  C: "Industrie manufacturière",
  D: "Électricité, gaz, vapeur",
  E: "Eau, assainissement, déchets",
  F: "Construction",
  G: "Commerce, réparation d'automobiles",
  H: "Transports et entreposage",
  I: "Hébergement et restauration",
  J: "Information et communication",
  K: "Finance et assurance",
  L: "Activités immobilières",
  M: "Activités scientifiques et techniques",
  N: "Services administratifs et de soutien",
  O: "Administration publique",
  P: "Enseignement",
  Q: "Santé humaine et action sociale",
  R: "Arts, spectacles et loisirs",
  S: "Autres services",
  T: "Ménages employeurs",
  U: "Activités extraterritoriales",
};

/** A section by its letter and its words; any other text as it is typed. */
export function sectorWords(typed: string): string {
  const letter = typed.trim().toUpperCase();
  const words = letter.length === 1 ? SECTIONS[letter] : undefined;
  return words === undefined ? typed : `${letter} : ${words}`;
}
