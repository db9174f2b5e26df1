import { chapter2021, everywhere, fiche2021, fiche2024 } from "../domain/citations";
import { coordinates, notice, participantsDuty, questionnaire } from "./sources";

/** The place of birth, with its code. */
export const BIRTH_PLACE = coordinates("Commune de naissance (avec code postal, 99999 si à l'étranger)", "5266");

/** Empty is never an answer. */
export const EVERY_QUESTION = participantsDuty(
  "pour chaque question, une réponse doit obligatoirement être cochée : Oui, Non, ou Ne se prononce pas",
  "5158",
);

/** The data without which payments are suspended. */
export const CORE_DATA = notice(
  "Sont particulièrement concernées par cette règle les informations relatives à l'âge, au sexe, à la situation sur le marché du travail, au niveau d'éducation et à la situation du ménage",
  "5184",
);

/** In whose place a referent may be reached. */
export const CONTACT_OF_A_REFERENT = notice(
  "participant sans domicile fixe, en logement précaire), il est possible d'indiquer les coordonnées d'un référent (proche, services sociaux)",
  "5190",
);

/** How long the person has been looking for work. */
export const SEARCH_MONTHS = questionnaire(
  "question 1g",
  "depuis combien de temps cherchez-vous ? : (nombre de mois)",
  "5294",
);

/** Why an incomplete row is not counted. */
export const INCOMPLETE_IS_NOT_COUNTED = participantsDuty(
  "Si les données ne sont pas renseignées, alors le participant est considéré comme inéligible et ne peut être compté en tant que tel dans le programme opérationnel.",
  "5168",
);

/** The entry precedes the questionnaire and its typing. */
export const ENTRY_BEFORE_TYPING = notice(
  "La date d'entrée peut tout à fait être antérieure à la date de saisie et de remplissage du questionnaire ; elle ne peut pas être postérieure.",
  "5204",
);

/** The operation's name and the day of entry are asked. */
export const NAME_AND_ENTRY = notice("n'oubliez pas d'indiquer le nom et la date d'entrée dans l'opération", "5204");

/** An exit is typed within the month. */
export const EXIT_WITHIN_A_MONTH = participantsDuty(
  "Les données concernant les sorties doivent être renseignées dans le mois suivant la sortie du participant.",
  "5172",
);

/** The situation six months after. */
export const SIX_MONTHS_LATER = everywhere(
  fiche2024(
    "hauts-de-garonne",
    "Résultats et/ou réalisations attendus",
    "Nombre de participants occupant un emploi 6 mois après leur participation",
    "1457",
  ),
);

/** The steps table of the Grand Périgueux. */
export const STEPS_TABLE = fiche2021(
  "GP1",
  "Étapes de parcours et leurs justificatifs",
  "il a été mis en place un tableau répertoriant l'ensemble des critères de validation qualitatifs et les pièces justificatives nécessaires",
  "2663",
);

/** Hauts de Garonne: exits are attested at six months. */
export const ATTESTED_AT_SIX_MONTHS = fiche2024(
  "hauts-de-garonne",
  "Résultats et/ou réalisations attendus",
  "Ces sorties devront être attestées à 6 mois pour être recevables.",
  "1470",
);

/** Hauts de Garonne: the list is open. */
export const OPEN_LIST = fiche2024(
  "hauts-de-garonne",
  "Résultats et/ou réalisations attendus",
  "Les sorties considérées comme positives sont, entre autres",
  "1461",
);

/** Who enters a PLIE is looking for work. */
export const LOOKING_FOR_WORK = [
  chapter2021("agenais", "Groupes ciblés par le PLIE de l'Agenais", "Qu'ils soient à la recherche d'un emploi", "323"),
  chapter2021("bordeaux", "Publics cibles du PLIE", "Qu'ils soient à la recherche d'un emploi", "1021"),
  chapter2021("grand-perigueux", "Le public cible du PLIE", "Qu'ils soient à la recherche d'un emploi", "2220"),
  chapter2021(
    "haut-perigord",
    "Public cible au regard du protocole d'accord",
    "qu'ils soient effectivement à la recherche d'un emploi",
    "3538",
  ),
];

/** Eligibility is judged at the entry in the PLIE. */
export const JUDGED_AT_PLIE_ENTRY = [
  chapter2021(
    "agenais",
    "Groupes ciblés par le PLIE de l'Agenais",
    "les critères d'éligibilité du public s'évaluent à l'entrée du PLIE et non pour chaque opération qui constitue les étapes de son parcours d'insertion",
    "328",
  ),
  chapter2021(
    "bordeaux",
    "Publics cibles du PLIE",
    "les critères d'éligibilité du public s'évaluent à l'entrée du PLIE et non pour chaque opération qui constitue les étapes de son parcours d'insertion",
    "1026",
  ),
  chapter2021(
    "espace-technowest",
    "Public cible",
    "les critères d'éligibilité du public s'évaluent à l'entrée du PLIE et non pour chaque opération qui constitue les étapes de son parcours d'insertion",
    "1760",
  ),
  chapter2021(
    "haut-perigord",
    "Public cible au regard du protocole d'accord",
    "les critères d'éligibilité du public s'évaluent à l'entrée du PLIE et non pour chaque opération qui constitue les étapes de son parcours d'insertion",
    "3541",
  ),
  chapter2021(
    "portes-du-sud",
    "Public cible",
    "les critères d'éligibilité du public s'évaluent à l'entrée du PLIE et non pour chaque opération qui constitue les étapes de son parcours d'insertion",
    "3871",
  ),
  chapter2021(
    "sources",
    "Public cible au regard du protocole d'accord",
    "les critères d'éligibilité du public s'évaluent à l'entrée du PLIE et non pour chaque opération qui constitue les étapes de son parcours d'insertion",
    "4430",
  ),
];

/** Who enters an operation is in a path of the PLIE. */
export const IN_A_PATH = [
  fiche2021(
    "A4",
    "Cible de l'opération",
    "Pour être éligible à l'opération, le public devra être inscrit dans un parcours PLIE.",
    "742",
  ),
  chapter2021(
    "bordeaux",
    "Publics cibles du PLIE",
    "Pour être éligible aux opérations du Plan d'Actions du PLIE, les participants doivent être inscrits dans un parcours PLIE.",
    "1026",
  ),
  chapter2021(
    "sources",
    "Public cible au regard du protocole d'accord",
    "Pour être éligible aux opérations du Plan d'Actions du PLIE, les participants doivent être inscrits dans un parcours PLIE.",
    "4430",
  ),
];
