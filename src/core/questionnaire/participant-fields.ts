import {
  COMMISSION,
  EXIT_CATEGORY,
  EXIT_STATUS,
  ISCED,
  Q1_EMPLOYMENT,
  Q2_EDUCATION,
  SEX,
  SIX_MONTH_STATUS,
  STATUS,
  YES_NO,
  YES_NO_NSP,
} from "./answers";
import { choice, day, months, number, text, type FieldDefinition } from "./field";
import { ASKED } from "./question-wordings";

/** The columns of the Participants sheet (docs/contract.md 1), with the form's own wording among their aliases (docs/domain.md 2). */
export const PARTICIPANT_FIELDS = {
  id: text(
    "Identifiant",
    [
      "Identifiant participant",
      "ID",
      "N° participant",
      "Numéro participant",
      "Code participant",
      "Numéro de dossier",
      "Numéro d'identifiant",
    ],
    {
      help: "Facultatif. À défaut, NOM, Prénom et Date de naissance désignent la personne.",
    },
  ),
  lastName: text("NOM", ["NOM (en capitales)", "Nom de famille", "Nom du participant"], {
    second: [
      "Nom de naissance",
      "Nom de jeune fille",
      "Nom patronymique",
      "Nom d'usage",
      "Nom marital",
      "Nom d'épouse",
      "Nom usuel",
    ],
    help: "En capitales.",
  }),
  firstName: text("Prénom", ["PRENOM (en capitales)", "Prénoms", "Prénom du participant"], {
    second: ["Prénom usuel", "Premier prénom", "1er prénom", "Prénom 1"],
    help: "En capitales.",
  }),
  birthDate: day("Date de naissance", ["Né(e) le", "Né le", "Née le", "Date naissance", "DDN", "DN", "Naissance"]),
  sex: choice("Sexe", SEX, ["Genre", "Sexe (H/F)", "H/F", "F/H", "M/F", "F/M", "Sexe H/F", "Sexe M/F"], {
    second: ["Civilité", "Titre de civilité"],
  }),
  birthCommune: text("Commune de naissance", ["Lieu de naissance", "Ville de naissance", "Né(e) à", "Né à", "Née à"], {
    help: "Le pays si la personne est née à l'étranger.",
  }),
  birthPostalCode: text("Code postal de naissance", ["CP de naissance", "CP naissance", "Code postal naissance"], {
    help: "99999 si la personne est née à l'étranger.",
  }),
  address: text(
    "Adresse",
    [
      "Adresse à l'entrée",
      "Adresse à l'entrée dans l'opération",
      "N° et nom de rue",
      "Adresse à l'entrée (n° et nom de rue)",
      "Rue",
      "Adresse postale",
    ],
    {
      help: "Pour une personne sans domicile : les coordonnées d'un référent.",
    },
  ),
  postalCode: text("Code postal", ["CP", "Code postal de résidence", "Code postal du domicile"]),
  commune: text("Commune", ["Ville", "Commune de résidence", "Commune du domicile", "Ville de résidence", "Localité"]),
  mobilePhone: text("Téléphone mobile", [
    "Numéro de téléphone (mobile)",
    "Mobile",
    "Portable",
    "Tél. mobile",
    "Téléphone portable",
    "Numéro de portable",
    "Numéro de mobile",
    "GSM",
  ]),
  homePhone: text(
    "Téléphone domicile",
    ["Numéro de téléphone (domicile)", "Téléphone fixe", "Tél. domicile", "Fixe", "Numéro de fixe"],
    { second: ["Téléphone", "Numéro de téléphone", "Coordonnées téléphoniques", "Téléphone 1"] },
  ),
  email: text("Courriel", [
    "Adresse électronique",
    "E-mail",
    "Email",
    "Mail",
    "Mél",
    "Adresse mail",
    "Adresse e-mail",
    "Adresse courriel",
  ]),
  operation: text("Opération", ["Nom de l'opération", "Fiche opération", "Action", "Intitulé de l'opération"], {
    help: "Identifiant (2021-A4), numéro (A4) ou titre de la fiche opération.",
  }),
  plieEntryDate: day("Date d'entrée PLIE", ["Date d'entrée dans le PLIE", "Entrée PLIE", "Date entrée PLIE"]),
  entryDate: day("Date d'entrée opération", [
    "Date d'entrée dans l'opération",
    "Date d'entrée",
    "Date entrée opération",
    "Date d'entrée dans l'action",
    "Entrée opération",
  ]),
  questionnaireDate: day("Date du questionnaire", ["Date questionnaire", "Date de remplissage du questionnaire"]),
  entryTypedDate: day("Date de saisie entrée", ["Date de saisie de l'entrée", "Date saisie entrée", "Saisie entrée"]),
  q1: choice("Q1 Emploi", Q1_EMPLOYMENT, ["Q1", "Question 1", ...ASKED.q1, "Statut sur le marché du travail"], {
    refusesNsp: true,
  }),
  q1e: choice("Q1e Formation", YES_NO, ["Q1e", "1e", ...ASKED.q1e], { refusesNsp: true }),
  q1f: choice("Q1f Recherche d'emploi", YES_NO, ["Q1f", "1f", ...ASKED.q1f], { refusesNsp: true }),
  q1g: months(
    "Q1g Durée de recherche (mois)",
    ["Q1g", "1g", "Q1g Durée de recherche", ...ASKED.q1g, "Durée de recherche (mois)", "Durée de chômage (mois)"],
    {
      help: "Nombre entier de mois.",
    },
  ),
  q2: choice(
    "Q2 Niveau de diplôme",
    Q2_EDUCATION,
    ["Q2", "Question 2", "Niveau de diplôme", "Niveau d'études", "Niveau d'étude", ...ASKED.q2],
    {
      refusesNsp: true,
      second: [
        "Diplôme",
        "Dernier diplôme",
        "Dernier diplôme obtenu",
        "Diplôme le plus élevé",
        "Niveau",
        "Niveau de formation",
        "Niveau scolaire",
        "Niveau de qualification",
      ],
    },
  ),
  q3: choice("Q3 Handicap", YES_NO, ["Q3", "Question 3", "Handicap", ...ASKED.q3], {
    refusesNsp: true,
    second: [
      "RQTH",
      "TH",
      "BOETH",
      "Travailleur handicapé",
      "Reconnaissance de la qualité de travailleur handicapé",
      "Reconnaissance TH",
      "Situation de handicap",
    ],
  }),
  q4: choice("Q4 Minima sociaux", YES_NO, ["Q4", "Question 4", "Minima sociaux", "Minima", ...ASKED.q4], {
    refusesNsp: true,
  }),
  q5: choice("Q5 Logement", YES_NO_NSP, ["Q5", "Question 5", "Logement", "Sans domicile fixe", "SDF", ...ASKED.q5]),
  q6: choice("Q6 Parent né à l'étranger", YES_NO_NSP, [
    "Q6",
    "Question 6",
    "Parent né à l'étranger",
    ...ASKED.q6,
    "Parents nés à l'étranger",
  ]),
  status: choice("Statut", STATUS, ["Statut à l'entrée", "Situation à l'entrée"], {
    help: "FSE+ : à défaut des questions 1 et 1f.",
  }),
  isced: choice("Niveau CITE", ISCED, ["CITE", "Niveau de formation CITE"], {
    help: "FSE+ : à défaut de la question 2.",
  }),
  thirdCountry: choice("Ressortissant pays tiers", YES_NO, [
    "Ressortissant de pays tiers",
    "Pays tiers",
    ...ASKED.thirdCountry,
  ]),
  qpv: choice("QPV", YES_NO, [
    ...ASKED.qpv,
    "Habitant QPV",
    "Habite en QPV",
    "Réside en QPV",
    "Public QPV",
    "Quartier prioritaire",
    "Résidence en QPV",
  ]),
  exitDate: day(
    "Date de sortie opération",
    ["Date de sortie", "Date de sortie de l'opération", "Date sortie opération", "Sortie opération"],
    { openEnded: true },
  ),
  exitTypedDate: day("Date de saisie sortie", ["Date de saisie de la sortie", "Date saisie sortie", "Saisie sortie"]),
  exitSituationDate: day("Date de situation à la sortie", [
    "Date de la situation à la sortie",
    "Date situation sortie",
  ]),
  exitStatus: choice("Situation à la sortie", EXIT_STATUS, [
    "Situation sortie",
    "Statut à la sortie",
    "Situation sur le marché du travail à la sortie",
  ]),
  exitTraining: choice("Formation à la sortie", YES_NO, ["En formation à la sortie", "Formation sortie"]),
  exitQualification: choice("Qualification obtenue", YES_NO, [
    "Qualification",
    "Qualification à la sortie",
    "Qualification obtenue à la sortie",
  ]),
  sixMonthStatus: choice("Situation à 6 mois", SIX_MONTH_STATUS, [
    "Situation 6 mois après",
    "Situation six mois après",
    "Situation à six mois",
  ]),
  sixMonthDate: day("Date du relevé à 6 mois", ["Date relevé 6 mois", "Date du relevé"]),
  sixMonthImproved: choice("Situation améliorée à 6 mois", YES_NO, ["Situation améliorée", "Amélioration à 6 mois"]),
  plieExitDate: day("Date de sortie PLIE", ["Date de sortie du PLIE", "Sortie PLIE", "Date sortie PLIE"], {
    openEnded: true,
  }),
  plieExitType: text("Type de sortie PLIE", ["Type de sortie", "Motif de sortie", "Motif de sortie PLIE"], {
    help: "Une ligne de la table du protocole : son identifiant (AGE-P01) ou son libellé.",
  }),
  plieExitCategory: choice("Catégorie de sortie", EXIT_CATEGORY, ["Catégorie de sortie PLIE", "Nature de la sortie"]),
  commissionDecision: choice("Avis commission", COMMISSION, [
    "Avis de la commission",
    "Décision commission",
    "Décision de la commission",
  ]),
  commissionDate: day("Date commission", ["Date de la commission", "Date de commission"]),
  participantConsent: choice("Accord participant", YES_NO, ["Accord du participant"]),
  referentConsent: choice("Accord référent", YES_NO, ["Accord du référent"]),
  returnToWork: choice("Volonté de reprise", YES_NO, ["Volonté de reprendre le travail"], {
    help: "Maternité : la personne souhaite-t-elle reprendre le travail ?",
  }),
  suspensionStart: day("Début de suspension", ["Début suspension", "Date de début de suspension"], {
    help: "Aussi le début d'une incarcération.",
  }),
  suspensionEnd: day("Fin de suspension", ["Fin suspension", "Date de fin de suspension"], {
    openEnded: true,
    help: "Aussi la fin d'une incarcération.",
  }),
  exitEvidence: text("Justificatif de sortie", ["Justificatif", "Pièce justificative de sortie"]),
  referent: text("Référent", ["Référent de parcours", "Nom du référent", "Référente", "Référent unique"]),
  prescriber: text("Prescripteur", ["Structure prescriptrice", "Orienté par"]),
  rsa: choice("RSA", YES_NO, ["Bénéficiaire du RSA", "Allocataire du RSA", "BRSA", ...ASKED.rsa], {
    help: "Facultatif : la question 4 compte tous les minima sociaux.",
  }),
  interviews: number("Entretiens", ["Nombre d'entretiens"], {
    help: "Facultatif : entretiens de l'année, un nombre entier.",
  }),
  filePieces: text("Pièces du dossier", ["Pièces au dossier", "Pièces présentes au dossier"], {
    help: "Facultatif : les pièces que contient le dossier de la personne, séparées par des points-virgules.",
    lines: true,
  }),
} as const satisfies Readonly<Record<string, FieldDefinition>>;
