import type { ChoiceField } from "../../../src/core/questionnaire/field";
import { fieldOf } from "../../../src/core/questionnaire/sheets";
import { knownHeading } from "../../../src/core/reading/known-headings";
import { isReadable } from "../../../src/core/reading/mark";
import { isPlaceholder } from "../../../src/core/reading/placeholder";
import { choiceReader } from "../../../src/core/reading/read-choice";
import { readDay } from "../../../src/core/reading/read-day";
import { dayText } from "../../../src/core/domain/value-text";
import { cleanSpaces } from "../../../src/core/text/fold";
import { invisibleIn, shownInvisible } from "../../../src/core/text/invisible";
import { findingLines, controlExample } from "../../support/example-workbook";

it.each([
  ["DT_NAISSANCE", "birthDate"],
  ["Date de naissance (jj/mm/aaaa)*", "birthDate"],
  ["Né(e) le *", "birthDate"],
  ["CP_NAISS", "birthPostalCode"],
  ["CP", "postalCode"],
  ["NOM_NAISSANCE", "lastName"],
  ["Nom de famille", "lastName"],
  ["Prénom(s)", "firstName"],
  ["Sexe (M/F)", "sex"],
  ["H/F", "sex"],
  ["N° de portable", "mobilePhone"],
  ["Tél. port.", "mobilePhone"],
  ["Tél", "homePhone"],
  ["RQTH", "q3"],
  ["TH", "q3"],
  ["Niv.", "q2"],
  ["Diplome", "q2"],
  ["SDF", "q5"],
  ["NOM\u200b", "lastName"],
  ["Code\u00a0postal [5 chiffres]", "postalCode"],
  ["Civ.", "sex"],
  ["CodePostal", "postalCode"],
  ["dateEntreeOperation", "entryDate"],
  ["RSA O/N", "rsa"],
  ["Handicap : Oui / Non", "q3"],
  ["Q3 - RQTH", "q3"],
  ["Question 2. Niveau d'étude", "q2"],
  ["1g) Durée de recherche (mois)", "q1g"],
  ["Q3 - Handicap, justificatif", null],
  ["Q3 - Logement", null],
  ["Q1 2024", null],
  // The questions as they are asked, with and without their small words.
  ["Q1 - Occupez-vous un emploi ?", "q1"],
  ["1. Êtes-vous actuellement en emploi", "q1"],
  ["Avez-vous un emploi", "q1"],
  ["Q1e : êtes-vous en formation ?", "q1e"],
  ["Si non, êtes-vous en formation, en stage ou en école", "q1e"],
  ["Suivez-vous actuellement une formation ?", "q1e"],
  ["Recherchez-vous un emploi ?", "q1f"],
  ["1f - Cherchez-vous actuellement un emploi", "q1f"],
  ["Êtes-vous en recherche d’emploi ?", "q1f"],
  ["Si oui, depuis combien de temps cherchez-vous ? (en mois)", "q1g"],
  ["Depuis combien de mois recherchez-vous un emploi ?", "q1g"],
  ["Plus haut niveau de diplôme atteint ou année d'études la plus élevée", "q2"],
  ["Q2 - Quel est votre niveau de diplôme ?", "q2"],
  ["Avez-vous une reconnaissance officielle d'un handicap ?", "q3"],
  ["Q4. Bénéficiaire des minima sociaux", "q4"],
  ["Êtes-vous allocataire de minima sociaux (RSA, ASS, AAH…) ?", "q4"],
  ["Percevez-vous un minimum social", "q4"],
  ["Êtes-vous sans domicile fixe ?", "q5"],
  ["Êtes-vous sans domicile fixe ou confronté(e) à l'exclusion de votre logement ?", "q5"],
  ["Q6 - Un de vos parents est-il né à l'étranger", "q6"],
  ["Au moins un de vos deux parents est-il né à l'étranger ?", "q6"],
  ["Habitez-vous en QPV ?", "qpv"],
  ["Êtes-vous ressortissant(e) d'un pays tiers ?", "thirdCountry"],
  ["Percevez-vous le RSA ?", "rsa"],
  // Other questions in nearly the same words.
  ["Parent isolé", null],
  ["Êtes-vous parent isolé ?", null],
  ["Souhaitez-vous un emploi ?", null],
  ["Souhaitez-vous suivre une formation ?", null],
  ["Quel emploi recherchez-vous ?", null],
  ["Avez-vous un enfant né à l'étranger ?", null],
  ["Avez-vous demandé une reconnaissance de handicap ?", null],
  ["Q4 - Occupez-vous un emploi ?", null],
  ["Dernier diplôme obtenu", "q2"],
  ["CP domicile", "postalCode"],
  ["N° identifiant", "id"],
  ["Date de sortie (réelle)", "exitDate"],
  ["Date de sortie (prévue)", null],
  ["Date de sortie [prévisionnelle]", null],
  ["Date d'entrée (formation)", null],
  ["Date de naissance (conjoint)", null],
  ["Prénom (enfant 1)", null],
  ["Téléphone (employeur)", null],
  ["Date d'entrée (PLIE)", "plieEntryDate"],
  ["LIB_NIV_ETUDE", "q2"],
  ["Libellé commune", "commune"],
  ["Né à", "birthCommune"],
  ["Né(e) à", "birthCommune"],
  ["Née le", "birthDate"],
  ["Date Nais.", "birthDate"],
  ["Habitant d'un QPV", "qpv"],
  ["Public QPV (O/N)", "qpv"],
  ["Prénom 1", "firstName"],
  ["Nom usuel", "lastName"],
  ["Situation à 6 mois (date)", null],
  ["RQTH (date de fin)", null],
  ["Date d'entrée (date réelle)", "entryDate"],
  ["Commune (code INSEE)", null],
  ["RSA (montant)", null],
  ["Libellé", null],
  ["Deuxième prénom", null],
  ["Observations", null],
  ["N°", null],
])("the heading « %s » is %s", (heading, field) => expect(knownHeading("participants", heading)).toBe(field));

it.each([
  ["q2", "Niveau 3", "2c"],
  ["q2", "niveau IV", "2c"],
  ["q2", "Niveau VI", "2b"],
  ["q2", "Infra", "2b"],
  ["q2", "CAP/BEP", "2c"],
  ["q2", "BAC + 2", "2d"],
  ["q2", "Niveau 4 (Bac)", "2c"],
  ["q2", "bac+1", undefined],
  ["isced", "V", "3-4"],
  ["isced", "6", "5-8"],
  ["q1", "En emploi durable", "1b"],
  ["status", "Chômeur de longue durée", "Chômeur"],
  ["exitStatus", "En emploi durable", "Emploi durable"],
  ["sex", "Mlle.", "Femme"],
  ["sex", "Mme / Mlle", "Femme"],
  ["sex", "Mrs", undefined],
  ["q3", "Ou\u00adi\u200b", "Oui"],
  ["q3", "Oui - ?", undefined],
  ["q3", "Oui - demande en cours", undefined],
  ["q3", "Oui : expirée", undefined],
  ["q3", "Non. À vérifier", undefined],
  ["q3", "Oui - AAH", "Oui"],
  ["q5", "Non - hébergé par un ami", "Non"],
  ["q5", "N.S.P.", "NSP"],
  ["q5", "NSPP", "NSP"],
  ["commissionDecision", "Favorable - sous réserve", undefined],
  ["q1", "1 b", "1b"],
  ["q1", "(1B)", "1b"],
  ["q1", "1b-emploi durable", "1b"],
  ["q1", "1b emploi durable", "1b"],
  ["q1", "1b-emploi temporaire", undefined],
  ["q1", "1d - CDDI en cours", "1d"],
  ["q1", "CDI", "1b"],
  ["q1", "CDD", undefined],
  ["q1", "D.E.", "Non"],
  ["exitStatus", "DE", "Recherche d'emploi"],
  ["q2", "BEPC", undefined],
  ["q2", "B.E.P.", "2c"],
  ["q2", "3ème", undefined],
  ["q2", "2c-Bac", "2c"],
  ["q2", "2c-BTS", undefined],
  ["q2", "CITE 3", "2c"],
  ["q2", "Bac + 5 et plus", "2d"],
  ["isced", "Aucun diplôme", "0-2"],
  ["isced", "CITE 0", "0-2"],
  ["sex", "Fém.", "Femme"],
] as const)("%s: « %s » is %s", (field, typed, code) =>
  expect(choiceReader(fieldOf("participants", field) as ChoiceField)(typed).code).toBe(code),
);

it.each([
  "-",
  "—",
  "?",
  "NC",
  "n.c.",
  "Non renseigné",
  "NEANT",
  "…",
  " / ",
  "- -",
  "(vide)",
  "Non transmis",
  "non communiqué(e)",
  "À venir",
  "N.D.",
  "en attente",
])("« %s » is nothing", (text) => {
  expect(isPlaceholder(text)).toBe(true);
  expect(findingLines({ participants: [{ q4: text }] })).toEqual(findingLines({ participants: [{ q4: null }] }));
});

it.each([
  "Inconnu",
  "Refus",
  "nan",
  "None",
  "N/A",
  "NCIS",
  "NATHAN",
  "Oui?",
  "0",
  "Non",
  "Nd'Diaye",
  "A VOILE",
  "Aucun",
])("« %s » says something", (text) => expect(isPlaceholder(text)).toBe(false));

it.each([
  "'05/03/1980",
  "1980/03/05",
  "1980-03-05T00:00:00+01:00",
  "05/03/1980.",
  "05–03–1980",
  "\u200e05/03/1980",
  "5.3.1980,",
  "le 05/03/1980",
  "05\\03\\1980",
  "05,03,1980",
])("« %s » is 05/03/1980", (text) => {
  const { day, marks } = readDay(text, 1900, 2022);
  expect([dayText(day), isReadable(marks)]).toEqual(["05/03/1980", true]);
});

// The midnight of France as a program writes it in universal time: the day is the next one, and only a person can say so.
it.each([
  ["2020-03-05T23:00:00.000Z", false],
  ["2020-07-05T22:00:00Z", false],
  ["2020-07-05 22:00:00+00:00", false],
  ["2020-03-05T21:59:59Z", true],
  ["2020-03-05T23:00:00", true],
  ["2020-03-05T23:00:00+01:00", true],
])("« %s » can be read as a day: %s", (text, readable) => {
  expect(isReadable(readDay(text, 1900, 2022).marks)).toBe(readable);
});

it("names what cannot be seen", () => {
  expect(invisibleIn("a\u200bb\u200b\u00ad")).toEqual([
    "espace de largeur nulle U+200B",
    "trait d'union conditionnel U+00AD",
  ]);
  expect(shownInvisible("Oui\u200e")).toBe("Oui[marque gauche-à-droite U+200E]");
  expect(cleanSpaces("SAINT\u2011MARTIN\u202a\tLE  BEAU\n")).toBe("SAINT-MARTIN LE BEAU");
});

it("a second heading never stands against the first", () => {
  const { tables } = controlExample({});
  expect(tables.participants?.mapping.duplicates).toEqual([]);
});

describe("where an empty cell says that it goes on, an unknown end is not one", () => {
  it.each(["?", "NC", "à compléter", "non renseigné"])("« %s »", (end) => {
    const lines = findingLines({ contracts: [{ end }] }).filter((line) => line.startsWith("FMT-03"));
    expect(lines).toHaveLength(1);
    expect(findingLines({ participants: [{ exitDate: end }] }).some((line) => line.startsWith("FMT-03"))).toBe(true);
  });

  it.each(["-", "néant", "sans objet"])("« %s » is none", (end) => {
    expect(findingLines({ contracts: [{ end }] }).some((line) => line.startsWith("FMT-03"))).toBe(false);
  });
});
