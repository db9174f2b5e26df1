import { CHECK_POINTS, type CheckPoint } from "../../core/audit/check-points";
import type { Frame, Sample } from "../../core/audit/sample";
import { cellReference, quotedSheetName } from "../../core/domain/cell";
import { dayText } from "../../core/domain/value-text";
import type { Table } from "../../core/reading/table";
import { counted, typography } from "../../core/text/french";
import type { ControlReport } from "../control/control-workbook";
import type { CellBlock, ModelValue, SheetModel } from "../ports/sheet-model";
import type { FileDigest } from "../ports/workbook";
import { listSheet, PERSONAL_DATA, type ListColumn } from "./list-sheet";
import { shownCells } from "./shown-cells";

const SAMPLE_MARK = "echantillon";
const GRID_MARK = "grille";
export const GRID_NAME = "Grille de contrôle";

/** Somebody to look at: drawn, or added by hand, who has no rank. */
export interface SampledPerson {
  readonly row: number;
  readonly key: string;
  readonly rank: number | null;
  /** What the control found under a point of the grid. */
  readonly found: (point: CheckPoint) => readonly string[];
}

export interface SampleFacts {
  readonly report: ControlReport;
  readonly sample: Sample;
  readonly drawn: readonly SampledPerson[];
  readonly added: readonly SampledPerson[];
  readonly dataDigest: string;
  /** Null where no file was opened, undefined where the host shows no bytes. */
  readonly file: FileDigest | null | undefined;
}

const FRAME_WORDS: Readonly<Record<Frame, string>> = {
  participations: "les participations retenues de l'exercice",
  sorties: "les participations retenues dont la sortie de l'opération est dans l'exercice",
  positives: "les participations retenues dont la sortie du PLIE, positive, est dans l'exercice",
};

const ANSWERS = ["Oui", "Non", "Sans objet"] as const;
const REGULAR = "Régulier";
const IRREGULAR = "Irrégulier";
const OPEN = "À contrôler";
const DASH = "–";

const COLUMNS: readonly ListColumn[] = [
  { heading: "Rang", width: 8, style: "tableCentered" },
  { heading: "Ligne", width: 8, style: "tableCentered" },
  { heading: "Identifiant", width: 12, style: "tableText" },
  { heading: "NOM", width: 18, style: "tableText" },
  { heading: "Prénom", width: 15, style: "tableText" },
  { heading: "Naissance", width: 12, style: "tableDate" },
  { heading: "Opération", width: 13, style: "tableText" },
  { heading: "Entrée opération", width: 12, style: "tableDate" },
  { heading: "Sortie opération", width: 12, style: "tableDate" },
  { heading: "Résultat", width: 14, style: "tableCentered" },
  { heading: "Clé de tirage", width: 36, style: "tableLabel" },
];
const RESULT = COLUMNS.findIndex(({ heading }) => heading === "Résultat");
const SHOWN = ["id", "lastName", "firstName", "birthDate", "operation", "entryDate", "exitDate"];

const GRID_COLUMNS: readonly ListColumn[] = [
  { heading: "Rang", width: 8, style: "tableCentered" },
  { heading: "Ligne", width: 8, style: "tableCentered" },
  { heading: "Participant", width: 24, style: "tableLabel" },
  { heading: "Point de contrôle", width: 24, style: "tableLabel" },
  { heading: "Ce que le contrôle a relevé", width: 54, style: "tableTextWrapped" },
  { heading: "Conforme", width: 13, style: "tableCentered" },
  { heading: "Observation", width: 33, style: "tableTextWrapped" },
];
const ANSWER = GRID_COLUMNS.findIndex(({ heading }) => heading === "Conforme");
const GRID_SENTENCES = [
  "Répondez « Oui », « Non » ou « Sans objet » dans la colonne « Conforme » : la feuille Échantillon calcule le résultat de chacun et le taux d'irrégularité. Un seul « Non » rend la participation irrégulière.",
];
/** Heading row of the grid: the title, the banner and one sentence stand above it, and an empty row. */
const GRID_FIRST_ROW = 2 + GRID_SENTENCES.length + 2;

/** Who was drawn, how, and the rate that the answers of the grid give. */
export function sampleSheet(facts: SampleFacts, gridName: string): SheetModel {
  const { report, drawn, added } = facts;
  const rows = drawn.map((person, index) => personRow(person, report, resultFormula(gridName, index)));
  const sentences = sentencesOf(facts);
  const model = listSheet({
    name: "Échantillon",
    mark: SAMPLE_MARK,
    title: "Échantillon de participations à contrôler",
    banner: PERSONAL_DATA,
    sentences,
    columns: COLUMNS,
    rows,
    repeated: 5,
    table: "Echantillon_bilan_plie",
  });
  const firstRow = sentences.length + 4;
  const summary = summaryBlocks(facts, firstRow, firstRow + rows.length + 1);
  const addedRow = firstRow + rows.length + 1 + summary.rows + 1;
  const apart = addedBlocks(
    added.map((person, index) => personRow(person, report, resultFormula(gridName, drawn.length + index))),
    addedRow,
  );
  const { page } = model;
  const area = page?.printArea;
  return {
    ...model,
    blocks: [...model.blocks, ...summary.blocks, ...apart.blocks],
    ...(page && area && { page: { ...page, printArea: { ...area, lastRow: apart.lastRow } } }),
  };
}

/** One row for each person and point, in the order of the draw. */
export function gridSheet({ report, drawn, added }: SampleFacts): SheetModel {
  const table = report.tables.participants as Table;
  const [id, last, first] = ["id", "lastName", "firstName"].map((field) => shownCells(table, field));
  const rows = [...drawn, ...added].flatMap(({ row, rank, found }) =>
    CHECK_POINTS.map((point): readonly ModelValue[] => [
      rank ?? "Ajouté",
      table.firstRow + row + 1,
      [id?.(row), last?.(row), first?.(row)].filter((part) => typeof part === "string").join(" "),
      point,
      found(point).join("\n") || "Rien relevé",
      null,
      null,
    ]),
  );
  const model = listSheet({
    name: GRID_NAME,
    mark: GRID_MARK,
    title: "Grille de contrôle",
    banner: PERSONAL_DATA,
    sentences: GRID_SENTENCES,
    columns: GRID_COLUMNS,
    rows,
    repeated: 4,
    table: "Grille_bilan_plie",
  });
  return {
    ...model,
    validations: [
      {
        area: {
          firstRow: GRID_FIRST_ROW,
          lastRow: GRID_FIRST_ROW + rows.length - 1,
          firstColumn: ANSWER,
          lastColumn: ANSWER,
        },
        rule: { kind: "list", values: ANSWERS },
        prompt: { title: typography("Conforme ?"), message: "Oui, Non ou Sans objet, d'après les pièces du dossier." },
        onError: "stop",
      },
    ],
  };
}

function sentencesOf({ report, sample, dataDigest, file }: SampleFacts): string[] {
  const { context, workbookName } = report;
  const { operation, among, frame, drawn, seed } = sample;
  const { E1, E2, E3 } = context.settings;
  const rule = sample.size === null ? `${E1} du cadre, ${E2} au moins et ${E3} au plus` : "fixée à la demande";
  return [
    `${context.profile?.name ?? "PLIE non indiqué"} · exercice ${context.year} · contrôle du ${dayText(context.controlDay)} · classeur « ${workbookName} »`,
    `Cadre : ${FRAME_WORDS[among]}${operation === null ? "" : `, opération ${operation}`}, soit ${counted(frame, "participation")}. Taille : ${drawn.length} (${rule}). Graine : « ${seed} ».`,
    "Méthode : chaque participation a pour rang l'empreinte SHA-256 de la graine, d'un saut de ligne et de sa clé de tirage ; les premières dans l'ordre croissant sont tirées. La même graine sur les mêmes données redonne le même échantillon, quel que soit l'ordre des lignes.",
    fileSentence(file),
    `Données lues : SHA-256 ${dataDigest}.`,
  ];
}

function fileSentence(file: SampleFacts["file"]): string {
  if (file) return `Fichier : « ${file.name} », ${counted(file.size, "octet")}, SHA-256 ${file.sha256}.`;
  return file === null
    ? "Fichier : aucun, ce classeur n'a pas encore été enregistré."
    : "Fichier : non disponible dans Excel, qui ne montre pas les octets du classeur.";
}

function personRow({ row, key, rank }: SampledPerson, report: ControlReport, result: ModelValue): ModelValue[] {
  const table = report.tables.participants as Table;
  return [
    rank ?? "Ajouté",
    table.firstRow + row + 1,
    ...SHOWN.map((field) => shownCells(table, field)(row)),
    result,
    key,
  ];
}

/** What the answers of one person say; the order of the grid is that of the people. */
function resultFormula(gridName: string, index: number): ModelValue {
  const top = GRID_FIRST_ROW + index * CHECK_POINTS.length;
  const [from, to] = [cellReference(top, ANSWER), cellReference(top + CHECK_POINTS.length - 1, ANSWER)];
  const answers = `${quotedSheetName(gridName)}!${from}:${to}`;
  return {
    formula: `IF(COUNTIF(${answers},"Non")>0,"${IRREGULAR}",IF(COUNTBLANK(${answers})>0,"${OPEN}","${REGULAR}"))`,
    value: OPEN,
  };
}

/** The rate, computed by Excel, and what follows from it: people added by hand are not in it. */
function summaryBlocks({ sample, report }: SampleFacts, firstRow: number, top: number) {
  const results = `${cellReference(firstRow, RESULT)}:${cellReference(firstRow + sample.drawn.length - 1, RESULT)}`;
  const [irregular, done, rate] = [1, 2, 3].map((line) => cellReference(top + line, RESULT));
  const finished = `${String(done)}=${sample.drawn.length}`;
  const after =
    report.context.settings.E4 === "Oui"
      ? {
          label: `Participations irrégulières estimées dans le cadre (taux × ${sample.frame}), extrapolation prévue par la convention (réglage E4)`,
          formula: `IF(${String(done)}=0,"${DASH}",ROUND(${String(rate)}*${sample.frame},1))`,
          value: DASH,
        }
      : {
          label: typography("Suite à donner : la convention ne prévoit pas d'extrapolation (réglage E4)"),
          formula: `IF(${String(irregular)}>0,"Contrôle exhaustif",IF(${finished},"Rien de plus","À poursuivre"))`,
          value: "À poursuivre",
        };
  const lines: readonly (readonly [
    string,
    ModelValue,
    "tableTotalInteger" | "tableTotalPercent" | "tableTotalText",
  ])[] = [
    ["Taux d'irrégularité", null, "tableTotalText"],
    ["Participations irrégulières", { formula: `COUNTIF(${results},"${IRREGULAR}")`, value: 0 }, "tableTotalInteger"],
    [
      `Participations contrôlées, sur ${counted(sample.drawn.length, "tirée")}`,
      { formula: `COUNTIF(${results},"${REGULAR}")+COUNTIF(${results},"${IRREGULAR}")`, value: 0 },
      "tableTotalInteger",
    ],
    [
      "Taux d'irrégularité (irrégulières ÷ contrôlées)",
      { formula: `IF(${String(done)}=0,"${DASH}",${String(irregular)}/${String(done)})`, value: DASH },
      "tableTotalPercent",
    ],
    [after.label, { formula: after.formula, value: after.value }, "tableTotalText"],
  ];
  const blocks = lines.map(([label, value, style], index): CellBlock =>
    index === 0
      ? { row: top, column: 0, values: [[label]], styles: "textStrong" }
      : {
          row: top + index,
          column: 0,
          values: [[label, ...Array<null>(RESULT - 1).fill(null), value]],
          styles: [...Array<"tableTotalText">(RESULT).fill("tableTotalText"), style],
        },
  );
  return { blocks, rows: lines.length };
}

/** Rows left for whoever adds somebody in Excel. */
const SPARE_ROWS = 5;

function addedBlocks(rows: readonly ModelValue[][], top: number) {
  const spare = Array.from({ length: SPARE_ROWS }, () => COLUMNS.map(() => null));
  const values = [...rows, ...spare];
  const blocks: CellBlock[] = [
    {
      row: top,
      column: 0,
      values: [[typography("Ajoutées à la main : hors du tirage et du taux")]],
      styles: "textStrong",
    },
    { row: top + 1, column: 0, values: [COLUMNS.map(({ heading }) => heading)], styles: "tableHeadingCentered" },
    { row: top + 2, column: 0, values, styles: COLUMNS.map(({ style }) => style) },
  ];
  return { blocks, lastRow: top + 1 + values.length };
}
