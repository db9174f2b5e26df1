import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createXlsx, openFile } from "../../src/adapters/open-file";
import { nodeInflate } from "../../src/adapters/xlsx/node-inflate";
import { writeBilan } from "../../src/application/bilan/write-bilan";
import { controlWorkbook } from "../../src/application/control/control-workbook";
import { prepareWorkbook } from "../../src/application/prepare/prepare-workbook";
import { proposePreparation } from "../../src/application/prepare/propose-preparation";
import { dayOf } from "../../src/core/domain/day";
import { decisionsOf } from "../../src/core/preparation/decisions";
import { isTaken, type ColumnProposal } from "../../src/core/preparation/proposal";
import { bilanJson } from "../../src/core/bilan/bilan-json";
import { loadCatalogue } from "../../src/fiches";
import { loadReference } from "../../src/reference";

/**
 * The workbooks of examples/tels-quels, read as a careful person would: what each heading is, how many people there are, how many of them can be counted and
 * what the Bilan of 2021 says of them, written by hand from the sheets. A heading that is not in its list is nothing of ours.
 */

const folder = join(__dirname, "../../examples/tels-quels");
const clock = { now: () => 0, today: () => dayOf(2022, 1, 31), pause: () => Promise.resolve() };

/** Headings that mean the same wherever they stand. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  NOM: "lastName",
  Prénom: "firstName",
  "Date de naissance": "birthDate",
  "H/F": "sex",
  "Commune de naissance": "birthCommune",
  "CP naissance": "birthPostalCode",
  "CP de naissance": "birthPostalCode",
  Adresse: "address",
  CP: "postalCode",
  Ville: "commune",
  Tél: "mobilePhone",
  Portable: "mobilePhone",
  Courriel: "email",
  Action: "operation",
  "Nom de l'opération": "operation",
  "Date entrée PLIE": "plieEntryDate",
  "Date entrée action": "entryDate",
  "Date questionnaire": "questionnaireDate",
  "Date du questionnaire": "questionnaireDate",
  "Saisie entrée": "entryTypedDate",
  Q1: "q1",
  Q1e: "q1e",
  Q1f: "q1f",
  "Durée chômage (mois)": "q1g",
  Niveau: "q2",
  RQTH: "q3",
  Minima: "q4",
  SDF: "q5",
  "Parents étrangers": "q6",
  "Date de sortie": "exitDate",
  "Date saisie sortie": "exitTypedDate",
  "Situation à la sortie": "exitStatus",
};

interface Expected {
  readonly decisions: number;
  readonly people: number;
  readonly complete: number;
  readonly contracts?: number;
  readonly exits?: number;
  /** Persons accompanied in the year and those who left in it, as the Bilan counts them, where these are not all who are complete and all who have left. */
  readonly accompanied?: number;
  readonly left?: number;
  /** Headings of this workbook alone; under a heading of a first level, « au-dessus > titre ». */
  readonly own?: Readonly<Record<string, string>>;
}

const EXPECTED: Readonly<Record<string, Expected>> = {
  // 44 people and a total; the first two have no level of diploma.
  "suivi-2021.xlsx": {
    decisions: 0,
    people: 44,
    complete: 42,
    exits: 11,
    own: { "NOM Prénom": "lastName firstName", "Né(e) le": "birthDate", Sexe: "sex", Référent: "referent" },
  },
  "export-logiciel.xlsx": {
    decisions: 0,
    people: 60,
    complete: 60,
    own: {
      ID_DOSSIER: "id",
      NOM_NAISSANCE: "lastName",
      PRENOM: "firstName",
      DT_NAISSANCE: "birthDate",
      "SEXE (1=H 2=F)": "sex",
      LIEU_NAISSANCE: "birthCommune",
      CP_NAISS: "birthPostalCode",
      ADR_L1: "address",
      VILLE: "commune",
      TEL_PORT: "mobilePhone",
      MAIL: "email",
      OPERATION: "operation",
      DT_ENTREE_PLIE: "plieEntryDate",
      DT_ENTREE_OPE: "entryDate",
      DT_QUESTIONNAIRE: "questionnaireDate",
      DT_SAISIE_ENTREE: "entryTypedDate",
      Q1E: "q1e",
      Q1F: "q1f",
      Q1G: "q1g",
      NIV_DIPLOME: "q2",
      MINIMA_SOCIAUX: "q4",
      PARENT_ETRANGER: "q6",
    },
  },
  // 12 exits of people that are there, and one of somebody unknown.
  "sorties-a-part.xlsx": {
    decisions: 0,
    people: 48,
    complete: 48,
    exits: 12,
    own: {
      Nom: "lastName",
      "Date naissance": "birthDate",
      Date: "exitDate",
      Motif: "plieExitType",
      Situation: "exitStatus",
      Saisie: "exitTypedDate",
    },
  },
  // 12 people have left for a first employer, 6 of them for a second one.
  "employeurs-a-cote.xlsx": {
    decisions: 0,
    people: 48,
    complete: 48,
    contracts: 18,
    exits: 12,
    own: {
      "Employeur 1": "employer",
      "Type contrat 1": "contractType",
      "Début 1": "start",
      "Fin 1": "end",
      "Employeur 2": "employer",
      "Type contrat 2": "contractType",
      "Début 2": "start",
      "Fin 2": "end",
    },
  },
  // One decision: beside crosses, an empty cell says Non.
  "croix.xlsx": {
    decisions: 1,
    people: 52,
    complete: 52,
    own: {
      "En formation": "q1e",
      "En recherche d'emploi": "q1f",
      "Durée de chômage (mois)": "q1g",
      "Niveau de diplôme": "q2",
      "Minima sociaux": "q4",
      "Parent né à l'étranger": "q6",
    },
  },
  "deux-niveaux.xlsx": {
    decisions: 0,
    people: 40,
    complete: 40,
    exits: 10,
    own: {
      "ENTRÉE PLIE > Date": "plieEntryDate",
      "ENTRÉE OPÉRATION > Date": "entryDate",
      "ENTRÉE OPÉRATION > Saisie": "entryTypedDate",
      "SORTIE OPÉRATION > Date": "exitDate",
      "SORTIE OPÉRATION > Saisie": "exitTypedDate",
      "RÉFÉRENT > Nom": "referent",
    },
  },
  // Three decisions: the column Emploi, « Jamais scolarisé », « SDF » under Logement.
  "codes.xlsx": {
    decisions: 3,
    people: 56,
    complete: 56,
    own: {
      "Code participant": "id",
      "Nom de famille": "lastName",
      DDN: "birthDate",
      Genre: "sex",
      Emploi: "q1",
      "Durée de recherche": "q1g",
      TH: "q3",
      "Bénéficiaire minima sociaux": "q4",
      Logement: "q5",
      "Parents nés à l'étranger": "q6",
    },
  },
  "un-onglet-par-referent.xlsx": { decisions: 0, people: 54, complete: 54, exits: 13 },
  "un-onglet-par-operation.xlsx": { decisions: 0, people: 45, complete: 45, exits: 11 },
  // 40 and 30 people, 10 of whom stand in both years.
  "deux-annees.xlsx": { decisions: 0, people: 60, complete: 60, exits: 8 },
  "extraction.csv": { decisions: 0, people: 80, complete: 80, exits: 20, own: { "N° dossier": "id" } },
  "mairie.ods": {
    decisions: 0,
    people: 42,
    complete: 42,
    exits: 10,
    own: {
      "Prénom et nom": "firstName lastName",
      Civilité: "sex",
      "Suivi par": "referent",
      "Orienté par": "prescriber",
    },
  },
};

function numbersOf({ own: _, ...numbers }: Expected): Omit<Expected, "own"> {
  const { complete, exits = 0 } = numbers;
  return { contracts: 0, exits, accompanied: complete, left: exits, ...numbers };
}

let taken = 0;
let wrong: string[] = [];
let [wanted, found] = [0, 0];

function compare(file: string, { title, above, fields, certainty }: ColumnProposal): void {
  const own = EXPECTED[file]?.own ?? {};
  const expected = own[`${above} > ${title}`] ?? own[title] ?? EVERYWHERE[title] ?? "";
  const given = fields.join(" ");
  if (isTaken({ certainty }) && fields.length > 0) {
    taken += 1;
    if (given !== expected) wrong = [...wrong, `${file} ${title}: ${given}`];
  }
  if (expected !== "") {
    wanted += 1;
    if (given === expected) found += 1;
  }
}

it.each(Object.entries(EXPECTED))("%s", async (file, expected) => {
  const catalogue = await loadCatalogue();
  const workbook = await openFile(readFileSync(join(folder, file)), { name: file, inflate: nodeInflate });
  const preparation = await proposePreparation(workbook, { sheets: [] }, { catalogue, clock });
  for (const { columns } of preparation.proposals) for (const column of columns) compare(file, column);
  const target = createXlsx("prêt.xlsx");
  const { report } = await prepareWorkbook(
    preparation,
    target,
    { accept: true, control: { plie: "agenais", year: 2021, programme: "fse-2014-2020" } },
    { catalogue, clock, reference: await loadReference() },
  );
  // The file that is handed over, and nothing else, is what the Bilan is made of.
  const ready = await openFile(await target.save(), { name: "prêt.xlsx", inflate: nodeInflate });
  const again = await controlWorkbook(ready, {}, { catalogue, clock, reference: await loadReference() });
  await writeBilan(ready, again, { clock });
  const { parcours, operations } = bilanJson(again);
  const contracts = await ready.readSheet("Contrats");
  const participants = again.list.find(({ kind }) => kind === "participants");
  const exits = participants?.columns.get("exitDate")?.marks.filter((mark) => mark !== 0).length ?? 0;
  expect(again.summary).toEqual(report.summary);
  expect({
    decisions: decisionsOf(preparation.proposals).length,
    people: again.summary.participants,
    complete: again.summary.complete,
    contracts: contracts.columns[0]?.length ? contracts.rowCount - 1 : 0,
    exits,
    accompanied: parcours["PL03"],
    left: operations.reduce((sum, { sorties }) => sum + sorties, 0),
  }).toEqual(numbersOf(expected));
  expect(expected.decisions).toBeLessThanOrEqual(3);
});

it("knows each of the examples", () => {
  expect(Object.keys(EXPECTED).sort()).toEqual(readdirSync(folder).sort());
});

it("proposes nothing wrong above 0.9, and finds 95 % of the columns at least", () => {
  expect(wrong).toEqual([]);
  expect(taken).toBeGreaterThan(300);
  expect(found / wanted).toBeGreaterThanOrEqual(0.95);
});
