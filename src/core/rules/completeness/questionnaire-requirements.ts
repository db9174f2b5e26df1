import { fiches2024, notice, participantsDuty, questionnaire, regulation } from "../sources";
import type { RequirementDeclaration } from "./requirement-declaration";

const FSE = ["fse-2014-2020"] as const;
const FSE_PLUS = ["fse-plus-2021-2027"] as const;
const EVERYWHERE = "Une réponse est obligatoire : la personne n'est pas comptée sans elle.";
const FSE_PLUS_ANNEX = regulation("Règlement (UE) 2021/1057", "annexe I");

/** What the questionnaire asks of everyone, and when (domain.md 5.2). One declaration, one code; the rules are generated from them. */
export const QUESTIONNAIRE_REQUIREMENTS: readonly RequirementDeclaration[] = [
  { code: "CMP-01", name: "nom-manquant", gravity: "bloquant", source: questionnaire("5263"), message: "Nom manquant.", remedy: "Saisissez le nom de la personne, en capitales.", fields: ["lastName"] },
  { code: "CMP-02", name: "prenom-manquant", gravity: "bloquant", source: questionnaire("5264"), message: "Prénom manquant.", remedy: "Saisissez le prénom de la personne, en capitales.", fields: ["firstName"] },
  { code: "CMP-03", name: "date-de-naissance-manquante", gravity: "bloquant", source: questionnaire("5184, 5265"), message: "Date de naissance manquante : l'âge ne peut pas être calculé.", remedy: "Saisissez la date de naissance (jj/mm/aaaa).", fields: ["birthDate"] },
  { code: "CMP-04", name: "sexe-manquant", gravity: "bloquant", source: questionnaire("5184, 5265"), message: "Sexe manquant.", remedy: "Indiquez Femme ou Homme.", fields: ["sex"] },
  {
    code: "CMP-05", name: "commune-de-naissance-incomplete", gravity: "erreur", source: questionnaire("5266"),
    message: "Commune de naissance incomplète (commune et code postal, 99999 si née à l'étranger).",
    remedy: "Saisissez la commune et le code postal de naissance ; 99999 et le pays pour une naissance à l'étranger.",
    fields: ["birthCommune", "birthPostalCode"], mode: "any",
  },
  {
    code: "CMP-06", name: "adresse-incomplete", gravity: "erreur", source: notice("5190, 5267-5268"),
    message: "Adresse incomplète. Pour une personne sans domicile, indiquez les coordonnées d'un référent.",
    remedy: "Complétez l'adresse, le code postal et la commune ; pour une personne sans domicile, ceux d'un proche ou d'un service social.",
    fields: ["address", "postalCode", "commune"], mode: "any",
  },
  {
    code: "CMP-07", name: "aucun-moyen-de-contact", gravity: "alerte", source: notice("5190"),
    message: "Aucun moyen de contact (téléphone ou courriel).",
    remedy: "Ajoutez un téléphone ou un courriel : la personne peut être recontactée dans le cadre d'enquêtes.",
    fields: ["mobilePhone", "homePhone", "email"], mode: "all", column: "optional",
  },
  { code: "CMP-08", name: "date-d-entree-manquante", gravity: "bloquant", source: notice("5204"), message: "Date d'entrée dans l'opération manquante.", remedy: "Saisissez la date d'entrée dans l'opération (jj/mm/aaaa).", fields: ["entryDate"] },
  { code: "CMP-09", name: "nom-de-l-operation-manquant", gravity: "bloquant", source: notice("5204"), message: "Nom de l'opération manquant.", remedy: "Indiquez la fiche opération : son identifiant (2021-A4), son numéro (A4) ou son titre.", fields: ["operation"] },
  { code: "CMP-10", name: "q1-sans-reponse", gravity: "bloquant", source: participantsDuty("5158"), programmes: FSE, message: "Question 1 sans réponse (occupez-vous un emploi ?).", remedy: EVERYWHERE, fields: ["q1"] },
  { code: "CMP-11", name: "q1e-sans-reponse", gravity: "bloquant", source: questionnaire("5287"), programmes: FSE, message: "Question 1e sans réponse alors que la personne n'occupe pas d'emploi.", remedy: "Répondez Oui ou Non : la personne est-elle en formation, en stage ou en école ?", fields: ["q1e"], when: [{ field: "q1", is: ["Non"] }] },
  { code: "CMP-12", name: "q1f-sans-reponse", gravity: "bloquant", source: questionnaire("5292"), programmes: FSE, message: "Question 1f sans réponse alors que la personne n'occupe pas d'emploi.", remedy: "Répondez Oui ou Non : la personne recherche-t-elle activement un emploi ?", fields: ["q1f"], when: [{ field: "q1", is: ["Non"] }] },
  { code: "CMP-13", name: "q1g-sans-reponse", gravity: "bloquant", source: questionnaire("5294"), programmes: FSE, message: "Question 1g : indiquez le nombre de mois de recherche d'emploi.", remedy: "Saisissez un nombre entier de mois, 0 si la recherche vient de commencer.", fields: ["q1g"], when: [{ field: "q1f", is: ["Oui"] }] },
  { code: "CMP-14", name: "q2-sans-reponse", gravity: "bloquant", source: questionnaire("5184, 5297"), programmes: FSE, message: "Question 2 sans réponse (niveau de diplôme).", remedy: EVERYWHERE, fields: ["q2"] },
  { code: "CMP-15", name: "q3-sans-reponse", gravity: "bloquant", source: participantsDuty("5158"), programmes: FSE, message: "Question 3 sans réponse (handicap).", remedy: EVERYWHERE, fields: ["q3"] },
  { code: "CMP-16", name: "q4-sans-reponse", gravity: "bloquant", source: participantsDuty("5158"), programmes: FSE, message: "Question 4 sans réponse (minima sociaux).", remedy: EVERYWHERE, fields: ["q4"] },
  { code: "CMP-17", name: "q5-sans-reponse", gravity: "bloquant", source: questionnaire("5158, 5315"), programmes: FSE, message: "Question 5 sans réponse : cochez Oui, Non ou « Ne souhaite pas répondre / ne sait pas ».", remedy: EVERYWHERE, fields: ["q5"] },
  { code: "CMP-18", name: "q6-sans-reponse", gravity: "bloquant", source: questionnaire("5158, 5321"), programmes: FSE, message: "Question 6 sans réponse : cochez Oui, Non ou « Ne souhaite pas répondre / ne sait pas ».", remedy: EVERYWHERE, fields: ["q6"] },
  {
    code: "CMP-19a", name: "statut-ou-niveau-sans-reponse", gravity: "bloquant", source: FSE_PLUS_ANNEX, programmes: FSE_PLUS,
    message: (label) => `${label} : réponse manquante.`,
    remedy: "Renseignez les questions 1, 1f et 2, ou les colonnes Statut et Niveau CITE.",
    fields: ["q1", "q2"], replacedBy: { q1: "status", q2: "isced" },
    also: [{ fields: ["q1f"], mode: "each", when: [{ field: "q1", is: ["Non"] }], replacedBy: { q1f: "status" }, column: "optional" }],
  },
  {
    code: "CMP-19b", name: "donnee-sensible-sans-reponse", gravity: "alerte", source: fiches2024("1447-1448"), programmes: FSE_PLUS,
    message: (label) => `${label} : réponse manquante.`,
    remedy: "Posez la question à la personne ; sans réponse, elle ne figure dans aucun de ces indicateurs.",
    fields: ["q3", "thirdCountry", "q5"],
  },
  {
    code: "CMP-20", name: "duree-de-chomage-manquante", gravity: "bloquant", source: fiches2024("1432"), programmes: FSE_PLUS,
    message: "Durée de chômage manquante.", remedy: "Saisissez le nombre de mois de chômage (question 1g).",
    fields: ["q1g"], when: [{ field: "status", is: ["Chômeur"] }, { field: "q1f", is: ["Oui"] }],
  },
  { code: "CMP-21", name: "qpv-non-renseigne", gravity: "alerte", source: fiches2024("1449"), programmes: FSE_PLUS, message: "Résidence en quartier prioritaire non renseignée.", remedy: "Indiquez Oui ou Non d'après l'adresse de la personne.", fields: ["qpv"], column: "optional" },
  {
    code: "CMP-22", name: "sortie-incomplete", gravity: "erreur", source: participantsDuty("5174"),
    message: (label, given) => `Sortie du ${given} sans « ${label} » : la saisie complète conditionne la recevabilité du bilan.`,
    remedy: "Renseignez la situation, la formation et la qualification à la sortie.",
    fields: ["exitStatus", "exitTraining", "exitQualification"], when: [{ field: "exitDate" }], column: { whenMapped: "exitDate" },
  },
];

