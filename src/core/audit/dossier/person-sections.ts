import type { BilanBlock, BilanSection, BilanTable } from "../../bilan/model";
import { code, figure, gravity, half, heading, label, note, paragraph, text, wide } from "../../bilan/parts";
import { column, tableOf } from "../../bilan/table";
import { describeExit } from "../../exits/describe-exit";
import type { Truth } from "../../exits/criteria/truth";
import { VERDICT_LABELS } from "../../exits/exit-evaluation";
import { capitalised } from "../../text/french";
import { operationNames } from "../participation-key";
import type { DossierFacts } from "./facts";
import type { FoundPerson } from "./find-people";
import type { PersonFinding } from "./person-findings";
import { PIECE_STATE_LABELS, type Piece } from "./piece";
import { lastExitRows } from "./pieces/exit";
import { labelled, shownValue } from "./shown-values";
import type { PersonRows } from "./typed-pieces";

const IDENTITY =
  "id lastName firstName birthDate sex birthCommune birthPostalCode address postalCode commune mobilePhone homePhone email referent prescriber plieEntryDate".split(
    " ",
  );
const ENTRY =
  "operation entryDate questionnaireDate entryTypedDate q1 q1e q1f q1g status q2 isced q3 q4 rsa q5 q6 thirdCountry qpv".split(
    " ",
  );
const LEAVING =
  "exitDate exitTypedDate exitSituationDate exitStatus exitTraining exitQualification sixMonthStatus sixMonthDate sixMonthImproved filePieces".split(
    " ",
  );
const PLIE_EXIT =
  "plieExitDate plieExitType plieExitCategory commissionDecision commissionDate participantConsent referentConsent returnToWork suspensionStart suspensionEnd exitEvidence".split(
    " ",
  );

/** What is said of the anomalies that a person keeps as they are. */
export interface Justified {
  readonly reasonOf: (finding: number) => string | null;
}

/** The file of one person, in sections: who, what was answered, what was done, how it ended, what is wrong, what proves it. */
export function personSections(
  facts: DossierFacts,
  pieces: readonly Piece[],
  { person, rows }: FoundPerson,
  findings: readonly PersonFinding[],
  { reasonOf }: Justified,
): readonly BilanSection[] {
  return [
    { id: "identite", title: "Identité", blocks: [pairs(labelled(facts.table, rows[0] as number, IDENTITY))] },
    { id: "participations", title: "Participations et réponses", blocks: participations(facts, rows) },
    { id: "etapes", title: "Étapes du parcours", blocks: steps(facts.steps, person) },
    { id: "contrats", title: "Contrats", blocks: contracts(facts.contracts, person) },
    { id: "sortie", title: "Sortie du PLIE", blocks: plieExit(facts, person) },
    { id: "anomalies", title: "Anomalies", blocks: anomalies(findings, reasonOf) },
    { id: "pieces", title: "Pièces du dossier", blocks: piecesOf(facts, pieces, rows) },
  ];
}

function pairs(lines: readonly (readonly [string, string])[]): BilanTable {
  return tableOf(lines, [column(label(""), ([name]) => text(name)), column(wide(""), ([, value]) => text(value))]);
}

function rowTitle({ table, control }: DossierFacts, row: number): string {
  const operation = operationNames(table, control.context)(row);
  return `${operation === "" ? "Sans opération" : `Opération ${operation}`}, ligne ${table.firstRow + row + 1}`;
}

function participations(facts: DossierFacts, rows: readonly number[]): BilanBlock[] {
  const { table, population, control } = facts;
  return rows.flatMap((row) => {
    const entryRow = population.entryRows[row] as number;
    const retained =
      entryRow !== row
        ? `Réunie à la ligne ${table.firstRow + entryRow + 1}`
        : population.counted[row]
          ? "Oui"
          : population.complete[row]
            ? "Non : hors de l'exercice"
            : "Non : des réponses manquent ou se contredisent (voir Anomalies)";
    return [
      heading(rowTitle(facts, row)),
      pairs([
        [`Retenue dans le bilan ${control.context.year}`, retained],
        ...labelled(table, row, [...ENTRY, ...LEAVING]),
      ]),
    ];
  });
}

function steps(steps: PersonRows | null, person: number): BilanBlock[] {
  if (!steps) return [paragraph("Le classeur n'a pas de feuille Étapes.")];
  const rows = [...steps.rows.of(person)];
  if (rows.length === 0) return [paragraph("Aucune étape saisie.")];
  const { table } = steps;
  return [
    tableOf(rows, [
      column(label("Étape"), (row) => text(together(table, row, ["classification", "step"]))),
      column(figure("Début"), (row) => text(shownValue(table, row, "start") ?? "–")),
      column(figure("Fin"), (row) => text(shownValue(table, row, "end") ?? "–")),
      column(half("Justificatif"), (row) => text(shownValue(table, row, "evidence") ?? "–")),
    ]),
  ];
}

function contracts(contracts: PersonRows | null, person: number): BilanBlock[] {
  if (!contracts) return [paragraph("Le classeur n'a pas de feuille Contrats.")];
  const rows = [...contracts.rows.of(person)];
  if (rows.length === 0) return [paragraph("Aucun contrat saisi.")];
  const { table } = contracts;
  return [
    tableOf(rows, [
      column(label("Contrat"), (row) => text(together(table, row, ["contractType", "employer", "userCompany"]))),
      column(figure("Début"), (row) => text(shownValue(table, row, "start") ?? "–")),
      column(figure("Fin"), (row) => text(shownValue(table, row, "end") ?? "–")),
      column(figure("Heures"), (row) => text(shownValue(table, row, "weeklyHours") ?? "–")),
      column(half("Justificatif"), (row) => text(shownValue(table, row, "evidence") ?? "–")),
    ]),
  ];
}

function together(table: PersonRows["table"], row: number, fields: readonly string[]): string {
  return fields.flatMap((field) => shownValue(table, row, field) ?? []).join(", ") || "–";
}

const TRUTHS: Readonly<Record<Truth, string>> = { met: "Rempli", unmet: "Non rempli", undetermined: "Indéterminé" };

/** The verdict on the last exit, with the conditions tried and their figures. */
function plieExit(facts: DossierFacts, person: number): BilanBlock[] {
  const row = lastExitRows(facts)[person] as number;
  if (row < 0) return [paragraph("Aucune sortie du PLIE saisie.")];
  const { table, exits } = facts;
  const { verdict, line, reasons, missing, limits, alternatives } = describeExit(exits, row);
  const filled = labelled(table, row, PLIE_EXIT).filter(([, value]) => value !== "–");
  const more = (title: string, items: readonly string[]): (readonly [string, string])[] =>
    items.length === 0 ? [] : [[title, items.join(" ; ")]];
  return [
    pairs([
      ["Vérification", verdict === "none" ? "–" : VERDICT_LABELS[verdict]],
      ...filled,
      ...(line ? [["Ligne de la table", `${line.id} : ${line.wording}`] as const] : []),
      ...more("Il manque", missing),
      ...more("À la limite, la commission décide", limits),
      ...more(
        "Autres lignes remplies",
        alternatives.map(({ id, label: name }) => `${name} (${id})`),
      ),
    ]),
    ...(reasons.length === 0
      ? []
      : [
          heading("Conditions de cette ligne"),
          tableOf(reasons, [
            column(code("État"), ({ truth }) => text(TRUTHS[truth])),
            column(label("Condition"), (reason) =>
              text(
                `${"— ".repeat(reason.depth)}${capitalised(reason.text === "" ? (reason.any ? "Une de ces conditions au moins" : "Toutes ces conditions") : reason.text)}`,
              ),
            ),
          ]),
        ]),
  ];
}

function anomalies(findings: readonly PersonFinding[], reasonOf: Justified["reasonOf"]): BilanBlock[] {
  if (findings.length === 0) return [paragraph("Rien n'a été relevé.")];
  return [
    tableOf(findings, [
      column(code("Règle"), ({ text: finding }) => text(finding.rule.code)),
      column(label("Anomalie"), ({ text: { sheet, row, column: title, message } }) =>
        text([`${sheet}, ligne ${String(row)}`, ...(title === null ? [] : [title]), message].join(" : ")),
      ),
      column(figure("Gravité"), ({ text: finding }) => gravity(finding.gravity)),
      column(half("Que faire"), ({ index, text: { remedy } }) => {
        const reason = reasonOf(index);
        return text(reason === null ? remedy : `Justifiée : ${reason}`);
      }),
    ]),
  ];
}

function piecesOf(facts: DossierFacts, pieces: readonly Piece[], rows: readonly number[]): BilanBlock[] {
  const own = rows.filter((row) => facts.population.entryRows[row] === row);
  const asked = own.map((row) => ({
    row,
    judged: pieces.map((piece) => ({ piece, ...piece.judge(row) })).filter(({ state }) => state !== "notApplicable"),
  }));
  const used = new Set(asked.flatMap(({ judged }) => judged.map(({ piece }) => piece)));
  return [
    ...asked.flatMap(({ row, judged }) => [
      ...(own.length > 1 ? [heading(rowTitle(facts, row))] : []),
      tableOf(judged, [
        column(label("Pièce"), ({ piece }) => text(piece.asked)),
        column(figure("État"), ({ state }) => text(PIECE_STATE_LABELS[state])),
        column(half("Pourquoi"), ({ why }) => text(why)),
      ]),
    ]),
    ...[...used].map(({ asked: wanted, sources }) => note(`${wanted} : ${sources.join(" ; ")}.`)),
  ];
}
