import { findPeople } from "../../src/core/audit/dossier/find-people";
import { pieceGrid } from "../../src/core/audit/dossier/grid";
import { PIECE_STATE_LABELS } from "../../src/core/audit/dossier/piece";
import { dossierFacts } from "../../src/core/audit/dossier/facts";
import { dateCell } from "../../src/core/rules/example-day";
import { CDI, CDI_EXIT } from "../../src/core/rules/exits/example-exits";
import type { RuleExample } from "../../src/core/rules/rule";
import { controlExample, finish } from "../support/example-workbook";

/** The state of a piece, by the beginning of its name, for each participation; undefined where no one is asked for it. */
function statesOf(name: string, example: Partial<RuleExample>): string[] | undefined {
  const { pieces, rows } = finish(pieceGrid(controlExample(example), null));
  const piece = pieces.find((one) => one.name.startsWith(name));
  return piece && Array.from(rows, (row) => PIECE_STATE_LABELS[piece.judge(row).state]);
}

const GP = "grand-perigueux";
const HDG_EXIT = { ...CDI_EXIT, plieExitType: "HDG-P01" };

const CASES: readonly [piece: string, what: string, state: string | undefined, Partial<RuleExample>][] = [
  ["Questionnaire", "a day is typed", "Présent", { participants: [{}] }],
  ["Questionnaire", "the cell is empty", "À produire", { participants: [{ questionnaireDate: null }] }],
  ["Questionnaire", "it is no day", "Inconnu", { participants: [{ questionnaireDate: "bientôt" }] }],
  ["Questionnaire", "no column", "Inconnu", { participants: [{}], without: ["questionnaireDate"] }],
  [
    "Questionnaire",
    "among the pieces of the file",
    "Présent",
    { participants: [{ filePieces: "CNI ; questionnaire signé" }], without: ["questionnaireDate"] },
  ],
  ["Contrat d'engagement", "nothing is listed", "Inconnu", { plie: GP, participants: [{}] }],
  ["Contrat d'engagement", "the list lacks it", "À produire", { plie: GP, participants: [{ filePieces: "CNI" }] }],
  [
    "Contrat d'engagement",
    "the list has it",
    "Présent",
    { plie: GP, participants: [{ filePieces: "CNI\nContrat d’engagement réciproque" }] },
  ],
  ["Contrat d'engagement", "no protocol asks for it", undefined, { plie: "agenais", participants: [{}] }],
  ["Éligibilité : handicap", "the answer is Non", undefined, { plie: GP, participants: [{ q3: "Non" }] }],
  ["Éligibilité : handicap", "no answer", "Inconnu", { plie: GP, participants: [{ q3: null }] }],
  ["Éligibilité : handicap", "Oui, nothing listed", "Inconnu", { plie: GP, participants: [{ q3: "Oui" }] }],
  [
    "Éligibilité : handicap",
    "Oui, listed",
    "Présent",
    { plie: GP, participants: [{ q3: "Oui", filePieces: "Notification RQTH" }] },
  ],
  [
    "Éligibilité : handicap",
    "Oui, another piece",
    "À produire",
    { plie: GP, participants: [{ q3: "Oui", filePieces: "Attestation RSA" }] },
  ],
  [
    "Éligibilité : handicap",
    "the protocol does not name that public",
    undefined,
    { plie: "hauts-de-garonne", participants: [{ q3: "Oui" }] },
  ],
  ["2021-A4 : Fiche d'évaluation", "nothing is typed", "Inconnu", { plie: "agenais", participants: [{}] }],
  [
    "2021-A4 : Fiche d'évaluation",
    "beside a step",
    "Présent",
    { plie: "agenais", participants: [{}], steps: [{ evidence: "Fiche d'évaluation de l'étape" }] },
  ],
  [
    "2021-A4 : Fiche d'évaluation",
    "not beside the step",
    "À produire",
    { plie: "agenais", participants: [{}], steps: [{ evidence: "Mail" }] },
  ],
  [
    "2021-A4 : Fiche d'évaluation",
    "for the whole operation only",
    "Inconnu",
    {
      plie: "agenais",
      participants: [{}],
      steps: [{ evidence: "Mail" }],
      indicators: [{ fiche: "A4", indicator: "participants", evidence: "Fiche d'évaluation de l'étape" }],
    },
  ],
  ["2021-A4 : Fiche d'évaluation", "another operation", undefined, { participants: [{ operation: "2021-A3" }] }],
  [
    "Justificatifs des étapes",
    "an admitted piece",
    "Présent",
    { plie: GP, participants: [{}], steps: [{ step: "Bénévolat", evidence: "Contrat de bénévolat" }] },
  ],
  [
    "Justificatifs des étapes",
    "another piece",
    "À produire",
    { plie: GP, participants: [{}], steps: [{ step: "Bénévolat", evidence: "Photographie" }] },
  ],
  [
    "Justificatifs des étapes",
    "no table knows the step, and no fiche counts steps",
    undefined,
    { plie: GP, participants: [{}], steps: [{ step: "Dégustation", evidence: null }] },
  ],
  [
    "Justificatifs des étapes",
    "the fiche of the operation counts steps",
    "À produire",
    { plie: GP, participants: [{ operation: "GP1" }], steps: [{ step: "Dégustation", evidence: null }] },
  ],
  ["Justificatifs des étapes", "no sheet", "Inconnu", { plie: GP, participants: [{}] }],
  ["Justificatif de la sortie", "no column", "Inconnu", { plie: GP, participants: [{}] }],
  ["Justificatif de la sortie", "nobody left", undefined, { plie: GP, participants: [{ plieExitDate: null }] }],
  ["Justificatif de la sortie", "cited", "Présent", { plie: GP, participants: [CDI_EXIT], contracts: [CDI] }],
  [
    "Justificatif de la sortie",
    "beside the contract",
    "Présent",
    {
      plie: GP,
      participants: [{ ...CDI_EXIT, exitEvidence: null }],
      contracts: [{ ...CDI, evidence: "Bulletin de salaire" }],
    },
  ],
  [
    "Justificatif de la sortie",
    "not cited",
    "À produire",
    { plie: GP, participants: [{ ...CDI_EXIT, exitEvidence: null }], contracts: [CDI] },
  ],
  [
    "Justificatif de la sortie",
    "no line of the table",
    "Inconnu",
    { plie: GP, participants: [{ ...CDI_EXIT, plieExitType: "Voyage", exitEvidence: null }] },
  ],
  [
    "Justificatif de la sortie",
    "a move asks for nothing",
    undefined,
    { plie: GP, participants: [{ ...CDI_EXIT, plieExitType: "Déménagement", exitEvidence: null }] },
  ],
  [
    "Avis de la commission",
    "an opinion without its day",
    "À produire",
    {
      plie: "agenais",
      participants: [{ ...CDI_EXIT, plieExitType: "AGE-P10", commissionDecision: "Favorable", commissionDate: null }],
    },
  ],
  [
    "Avis de la commission",
    "an opinion and its day",
    "Présent",
    {
      plie: "agenais",
      participants: [
        {
          ...{ ...CDI_EXIT, plieExitType: "AGE-P10" },
          ...{ commissionDecision: "Favorable", commissionDate: dateCell("20/09/2021") },
        },
      ],
    },
  ],
  [
    "Attestation à 6 mois",
    "six months have passed",
    "À produire",
    {
      plie: "hauts-de-garonne",
      participants: [{ ...HDG_EXIT, plieExitDate: dateCell("30/06/2021"), sixMonthStatus: null }],
    },
  ],
  [
    "Attestation à 6 mois",
    "the survey is there",
    "Présent",
    {
      plie: "hauts-de-garonne",
      participants: [{ ...HDG_EXIT, plieExitDate: dateCell("30/06/2021"), sixMonthStatus: "Emploi durable" }],
    },
  ],
  [
    "Attestation à 6 mois",
    "not due yet",
    undefined,
    { plie: "hauts-de-garonne", participants: [{ ...HDG_EXIT, plieExitDate: dateCell("30/11/2021") }] },
  ],
];

describe("the pieces of somebody's file", () => {
  it.each(CASES)("%s: %s", (piece, _what, state, example) => {
    expect(statesOf(piece, example)).toEqual(state === undefined ? undefined : [state]);
  });

  it("stand once for each person in each operation, and say where they are asked for", () => {
    const { pieces, rows } = finish(
      pieceGrid(
        controlExample({
          plie: GP,
          participants: [
            { operation: "GP1" },
            { operation: "GP1", entryDate: dateCell("01/06/2021") },
            { operation: "GP2" },
          ],
        }),
        null,
      ),
    );
    expect([...rows]).toEqual([0, 2]);
    for (const { sources } of pieces) expect(sources.join()).toMatch(/AGAPE|Table des étapes/);
  });
});

describe("somebody named by a text", () => {
  const facts = finish(
    dossierFacts(
      controlExample({
        participants: [
          { id: "P1" },
          { id: "P1", operation: "2021-A5" },
          { id: "P2", birthDate: dateCell("01/01/1970") },
          { id: null, lastName: "SEUL", firstName: "ANNE" },
        ],
      }),
    ),
  );
  const rowsOf = (typed: string) => findPeople(facts, typed).map(({ rows }) => rows);

  it("is found by identifier, by name, and by name and birth where a name is shared", () => {
    expect(rowsOf(" p1 ")).toEqual([[0, 1]]);
    expect(rowsOf("Seul Anne")).toEqual([[3]]);
    expect(rowsOf("MARTIN Camille")).toEqual([[0, 1], [2]]);
    expect(rowsOf("MARTIN Camille 01/01/1970")).toEqual([[2]]);
    expect(rowsOf("P9")).toEqual([]);
    expect(rowsOf("")).toEqual([]);
  });
});
