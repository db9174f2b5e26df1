import { GRAVITIES, GRAVITY_MEANINGS } from "./gravity";

/** A word, an acronym or the beginning of a code, and what it means, in French. */
export interface Term {
  readonly name: string;
  readonly meaning: string;
}

const term = ([name, meaning]: readonly [string, string]): Term => ({ name, meaning });

/** Acronyms, and the capitals with which a family of codes begins: what the Bilan prints of them, and what the pane explains. */
export const ACRONYMS: readonly Term[] = (
  [
    ["AAH", "Allocation aux adultes handicapés"],
    ["ACI", "Atelier et chantier d'insertion"],
    ["AGAPE", "Association de gestion et d'appui aux projets européens : l'organisme intermédiaire du FSE"],
    ["AI", "Association intermédiaire"],
    ["ASS", "Allocation de solidarité spécifique"],
    ["BEP", "Brevet d'études professionnelles"],
    ["CAP", "Certificat d'aptitude professionnelle"],
    ["CCAS", "Centre communal d'action sociale"],
    ["CDAPH", "Commission des droits et de l'autonomie des personnes handicapées"],
    ["CDD", "Contrat à durée déterminée"],
    ["CDI", "Contrat à durée indéterminée"],
    ["CESU", "Chèque emploi service universel"],
    ["CITE", "Classification internationale type de l'éducation : niveaux de diplôme de 0 à 8"],
    ["CMP", "Règle sur une réponse qui manque"],
    ["CO", "Indicateur commun de réalisation, FSE 2014-2020"],
    ["COH", "Règle sur deux réponses qui ne vont pas ensemble"],
    ["CR", "Indicateur commun de résultat, FSE 2014-2020"],
    ["CTR", "Règle sur un contrat"],
    ["CTT", "Contrat de travail temporaire : une mission d'intérim"],
    ["DAT", "Règle sur une date ou un délai"],
    ["DEGURBA", "Degré d'urbanisation d'une commune selon Eurostat : 1 ville, 2 zone intermédiaire, 3 zone rurale"],
    ["DELD", "Demandeur d'emploi de longue durée"],
    ["DGEFP", "Délégation générale à l'emploi et à la formation professionnelle"],
    ["DREETS", "Direction régionale de l'économie, de l'emploi, du travail et des solidarités"],
    ["EECO", "Indicateur commun de réalisation, FSE+ 2021-2027"],
    ["EECR", "Indicateur commun de résultat, FSE+ 2021-2027"],
    ["EI", "Entreprise d'insertion"],
    ["ELI", "Règle sur l'opération d'une personne"],
    [
      "EPCI",
      "Établissement public de coopération intercommunale : communauté de communes ou d'agglomération, métropole",
    ],
    ["ETA", "Règle sur une étape de parcours"],
    ["ETP", "Équivalent temps plein"],
    ["ETTI", "Entreprise de travail temporaire d'insertion"],
    ["FIN", "Règle sur un plan de financement"],
    ["FMT", "Règle sur la forme d'une valeur"],
    ["FSE", "Fonds social européen"],
    ["GEIQ", "Groupement d'employeurs pour l'insertion et la qualification"],
    ["IAE", "Insertion par l'activité économique"],
    ["IEJ", "Initiative pour l'emploi des jeunes"],
    ["IND", "Règle sur les effectifs saisis dans Indicateurs"],
    [
      "INSEE",
      "Institut national de la statistique ; un code INSEE désigne une commune, et n'est pas toujours son code postal",
    ],
    ["NAF", "Nomenclature d'activités française : le secteur d'un employeur"],
    ["NSP", "« Ne souhaite pas répondre / ne sait pas »"],
    ["OS", "Objectif spécifique d'un programme européen"],
    ["PCE", "Règle sur une pièce justificative"],
    ["PEC", "Parcours emploi compétences : un contrat aidé"],
    ["PL", "Chiffre du PLIE : parcours, entrées, sorties, durées"],
    ["PLIE", "Plan local pour l'insertion et l'emploi"],
    ["PMSMP", "Période de mise en situation en milieu professionnel : un stage, pas un contrat"],
    ["PME", "Petites et moyennes entreprises"],
    ["POEC", "Préparation opérationnelle à l'emploi collective : une formation avant l'embauche"],
    ["POEI", "Préparation opérationnelle à l'emploi individuelle : une formation avant l'embauche"],
    ["PON", "Programme opérationnel national du FSE, 2014-2020"],
    ["QPV", "Quartier prioritaire de la politique de la ville"],
    ["RCS", "Registre du commerce et des sociétés"],
    ["RQTH", "Reconnaissance de la qualité de travailleur handicapé"],
    ["RSA", "Revenu de solidarité active"],
    ["SHA", "Empreinte (SHA-256) : un code qui change dès qu'une donnée change"],
    ["SIAE", "Structure de l'insertion par l'activité économique"],
    ["SOR", "Règle sur une sortie"],
    ["STR", "Règle sur la forme du classeur"],
    ["UE", "L'Union européenne"],
    ["UNI", "Règle sur une unité de mesure d'une fiche"],
  ] as const
).map(term);

export const GRAVITY_TERMS: readonly Term[] = GRAVITIES.map((gravity) => ({
  name: GRAVITY_MEANINGS[gravity].label,
  meaning: GRAVITY_MEANINGS[gravity].effect,
}));

/** What the verdict on an exit says. */
export const VERDICT_TERMS: readonly Term[] = (
  [
    ["Vérifiée", "Toutes les conditions de la ligne du protocole sont remplies"],
    ["Refusée", "Une condition de la ligne n'est pas remplie : la sortie n'est pas comptée parmi les vérifiées"],
    ["À compléter", "Une donnée manque pour décider : ce n'est ni un succès ni un échec"],
    ["Inconnue", "Le type de sortie manque, ou n'est aucune ligne de la table du PLIE"],
    ["Sans objet", "La ligne du protocole n'a pas de condition : il n'y a rien à vérifier"],
  ] as const
).map(term);

const OWN_WORDS = [
  ["Attestation", "Ce qui a été contrôlé, écrit avec le bilan pour que le contrôle puisse être refait et comparé"],
  ["Cause", "Ce qui fait une ou plusieurs anomalies : une même valeur fausse dans cent cellules est une seule cause"],
  ["Cible", "Le nombre qu'une unité de mesure d'une fiche doit atteindre"],
  ["Date de contrôle", "Le jour qui tient lieu d'aujourd'hui : à la même date, le contrôle trouve la même chose"],
  ["Échantillon", "Les participations tirées au sort pour être contrôlées sur pièces"],
  ["Empreinte", "Un code qui change dès qu'une donnée change, et qui ne permet pas de la retrouver"],
  ["Étape", "Un moment du parcours d'une personne : un atelier, une formation, un contrat"],
  ["Exercice", "L'année du bilan"],
  ["Fiche opération", "Ce qu'une opération doit faire, comment on le mesure et comment on le prouve"],
  ["Graine", "Le texte qui décide du tirage au sort : le même redonne le même échantillon"],
  ["Laissée de côté", "Une personne qui n'est comptée dans aucun chiffre, parce qu'une anomalie bloquante la retient"],
  ["Objectif", "Le nombre que le protocole du PLIE promet sur plusieurs années"],
  ["Opération", "L'action dans laquelle une personne entre, décrite par une fiche"],
  ["Participation", "Une personne dans une opération, même sur plusieurs lignes : c'est elle que le bilan compte"],
  ["Programme", "La période de financement européen : FSE 2014-2020 ou FSE+ 2021-2027"],
  ["Protocole", "L'accord du PLIE avec ses financeurs : ses objectifs, ses publics et sa table des sorties"],
  [
    "Réglage",
    "Un point que les textes laissent ouvert : il a une valeur par défaut, que vous pouvez changer dans Données",
  ],
  ["Référent", "Qui accompagne la personne pendant son parcours"],
  ["Sortie", "Quitter le PLIE, ou l'opération : deux dates qui ne se remplacent pas"],
  ["Suspension", "Le parcours est arrêté un temps, la personne reste dans le PLIE"],
  ["Unité de mesure", "Ce que l'on compte pour une fiche, avec sa cible"],
] as const;

/** The words of the program itself. */
export const WORDS: readonly Term[] = [
  ...GRAVITY_TERMS,
  ...VERDICT_TERMS.map(({ name, meaning }) => ({ name: `${name} (sortie)`, meaning })),
  ...OWN_WORDS.map(term),
];

/** Some of them, where a place uses them. */
export function termsNamed(...names: readonly (typeof OWN_WORDS)[number][0][]): readonly Term[] {
  return OWN_WORDS.filter(([name]) => names.includes(name)).map(term);
}

/** Whoever opens a workbook of a PLIE knows these two. */
const KNOWN_TO_ALL = new Set(["CDD", "CDI", "FSE", "PLIE"]);

/** The capitals that a text holds, those that begin a code among them: "CO" of "CO02". */
export function capitalsIn(texts: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts) for (const [capitals] of text.matchAll(/[A-Z]{2,}/g)) found.add(capitals);
  return found;
}

/** What some texts hold that not everybody knows, in alphabetical order. */
export function termsIn(texts: Iterable<string>): readonly Term[] {
  const found = capitalsIn(texts);
  return ACRONYMS.filter(({ name }) => found.has(name) && !KNOWN_TO_ALL.has(name));
}
