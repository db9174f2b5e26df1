import { countStates, type PieceGrid } from "../../../core/audit/dossier/grid";
import { PIECE_STATE_LABELS, PIECE_STATES } from "../../../core/audit/dossier/piece";
import { operationNames } from "../../../core/audit/participation-key";
import { dayText } from "../../../core/domain/value-text";
import type { Table } from "../../../core/reading/table";
import { counted } from "../../../core/text/french";
import type { ControlReport } from "../../control/control-workbook";
import type { ModelValue, SheetModel } from "../../ports/sheet-model";
import { listSheet, PERSONAL_DATA, type ListColumn } from "../list-sheet";
import { shownCells } from "../shown-cells";

const PIECES_MARK = "pieces";
export const PIECES_NAME = "Pièces";

const PERSON_COLUMNS: readonly ListColumn[] = [
  { heading: "Ligne", width: 8, style: "tableCentered" },
  { heading: "Identifiant", width: 12, style: "tableText" },
  { heading: "NOM", width: 16, style: "tableText" },
  { heading: "Prénom", width: 14, style: "tableText" },
  { heading: "Opération", width: 13, style: "tableText" },
  { heading: "À produire", width: 9, style: "tableCentered" },
  { heading: "Inconnus", width: 9, style: "tableCentered" },
];
const SHOWN = ["id", "lastName", "firstName"];
const PIECE_WIDTH = 16;
const LABELS = PIECE_STATES.map((state) => PIECE_STATE_LABELS[state]);
const [TO_PRODUCE, UNKNOWN] = [PIECE_STATES.indexOf("toProduce"), PIECE_STATES.indexOf("unknown")];

/** The sheet « Pièces »: one row a participation, one column a piece, what each piece rests on below. */
export function piecesSheet(report: ControlReport, grid: PieceGrid): SheetModel {
  const { pieces, rows, states } = grid;
  const table = report.tables.participants as Table<"participants">;
  const { context, workbookName } = report;
  const operation = operationNames(table, context);
  const shown = SHOWN.map((field) => shownCells(table as Table, field));
  const values = Array.from(rows, (row, at): readonly ModelValue[] => {
    let [missing, open] = [0, 0];
    const own = states.map((column): ModelValue => {
      const state = column[at] as number;
      if (state === TO_PRODUCE) missing += 1;
      if (state === UNKNOWN) open += 1;
      return LABELS[state] as string;
    });
    return [table.firstRow + row + 1, ...shown.map((cell) => cell(row)), operation(row) || null, missing, open, ...own];
  });
  return listSheet({
    name: PIECES_NAME,
    mark: PIECES_MARK,
    title: "Pièces des dossiers",
    banner: PERSONAL_DATA,
    sentences: [
      `${context.profile?.name ?? "PLIE non indiqué"} · exercice ${context.year} · contrôle du ${dayText(context.controlDay)} · classeur « ${workbookName} », feuille « ${table.grid.name} »`,
      `${counted(rows.length, "participation")}, une ligne par personne et par opération. Une pièce n'est attendue que si le questionnaire, une fiche, le protocole ou la table des sorties la demande.`,
      "Présent : le classeur la cite. À produire : elle est attendue et sa colonne ne la cite pas. Sans objet : rien ne la demande à cette personne. Inconnu : le classeur ne permet pas de le dire, voir le dossier papier. La liste des participants, que les fiches demandent aussi, est la liste nominative (rubrique Audit du volet, ou commande « liste »).",
    ],
    columns: [
      ...PERSON_COLUMNS,
      ...pieces.map(({ name }): ListColumn => ({ heading: name, width: PIECE_WIDTH, style: "tableCentered" })),
    ],
    rows: values,
    repeated: 4,
    table: "Pieces_bilan_plie",
    legend: legendOf(grid),
  });
}

/** Each piece with what it rests on, and how many are in each state, in lines that a page across holds. */
function legendOf({ pieces, states }: PieceGrid): string[] {
  return [
    "D'où vient chaque pièce",
    ...pieces.flatMap(({ name, asked, sources }, index) => {
      const counts = countStates(states[index] as Uint8Array);
      const told = PIECE_STATES.map((one) => `${PIECE_STATE_LABELS[one].toLowerCase()} ${counts[one]}`).join(", ");
      const what = name.includes(asked) ? name : `${name} – ${asked}`;
      return [...inLines(`${what} (${told})`, ""), ...sources.flatMap((source) => inLines(source, INDENT))];
    }),
  ];
}

/** Characters of a line under the table. */
const LINE = 165;
const INDENT = "    ";

function inLines(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(" ")) {
    if (line.length + word.length > LINE && line.trim() !== "") {
      lines.push(line.trimEnd());
      line = INDENT;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}
