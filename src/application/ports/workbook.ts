import type { CellArea, CellPosition, CellValue, DateSystem } from "../../core/domain/cell";
import type { SheetGrid } from "../../core/reading/sheet-grid";
import type { AddedColumns } from "./added-columns";
import type { NewColumns } from "./new-columns";
import type { JobControl } from "./progress";
import type { Picture } from "./picture";
import type { ExpectedCell } from "./row-identity";
import type { SheetModel } from "./sheet-model";

/**
 * A workbook, wherever it is: open in Excel, an .xlsx file, or in memory. Plain values only cross this port.
 * Every refusal is a UserError (one French sentence); a write either happens whole or not at all.
 */
export interface Workbook {
  describe(): Promise<WorkbookInfo>;

  /** The bytes of the file as it was opened, in a few letters; absent where the host shows no bytes, null where no file was opened. */
  fileDigest?(): Promise<FileDigest | null>;

  /** Which of these sheets are protected. Apart from {@link describe}: a file has to be read to the end of each sheet to know. */
  protectedSheets(among: readonly string[]): Promise<readonly string[]>;

  /**
   * Every cell of a sheet's used area (at least what is filled), with the hidden rows of that area and the merges. An empty text is null;
   * an empty sheet has no row and no column.
   * @throws UserError when the sheet does not exist or cannot be read.
   */
  readSheet(name: string, control?: JobControl): Promise<SheetGrid>;

  /**
   * What {@link readSheet} gives, for some rows only: exactly these sheet rows (from 0, both inclusive), also where they lie outside of the used area,
   * in the columns of the whole used area. Hidden rows and merges are those of the whole sheet.
   * @throws UserError when the sheet does not exist or cannot be read.
   */
  readRows(name: string, firstRow: number, lastRow: number, control?: JobControl): Promise<SheetGrid>;

  /** What {@link readSheet} gives, in one reading with what {@link unreadMarks} will ask for. Absent where that is. */
  readWithMarks?(name: string, control?: JobControl): Promise<SheetGrid>;

  /**
   * What a person marked on a sheet without writing it into a cell, below its headings. Absent where the host cannot tell it at little cost.
   * @throws UserError when the sheet does not exist or cannot be read.
   */
  unreadMarks?(name: string, firstDataRow: number, control?: JobControl): Promise<UnreadMarks>;

  /**
   * The first picture that a person put over the cells of a sheet; null without any, "unusable" where it cannot be drawn again. Absent where the host shows no
   * pictures.
   */
  readPicture?(name: string): Promise<Picture | "unusable" | null>;

  /**
   * Writes a sheet from a model. A sheet that bears the same mark is replaced in place (same position, same name);
   * a sheet of the same name without the mark is the person's own: the new one is called "Nom (2)".
   * @returns the name the sheet received.
   */
  writeSheet(model: SheetModel, control?: JobControl): Promise<string>;

  /**
   * Writes sheets that speak of one another, each as {@link writeSheet} does: the former ones stay whole until all the new ones are there. What is
   * refused, cancelled or fails before that leaves them as they were.
   */
  writeSheets(drafts: readonly SheetDraft[], control?: JobControl): Promise<SheetsWritten>;

  /**
   * Gives cells a background, remembering what was there (also once closed and opened again); cells coloured before by us are first given back
   * their own. All or nothing: refused when a sheet does not exist or is protected.
   */
  highlight(highlights: readonly Highlight[], control?: JobControl): Promise<HighlightResult>;

  /**
   * Gives every cell coloured by us its former background back; one that the person has coloured since is left alone. Returns how many no longer bear our
   * colour where it was put: coloured since, or moved with their row. Where none bears it any more, what stood below may stay remembered.
   */
  clearHighlights(control?: JobControl): Promise<number>;

  /**
   * Changes single cells (a correction). All or nothing: refused when a sheet does not exist, is protected or has rows hidden by a filter,
   * when a cell no longer holds `expected` or its row `expectedRow`, also when rows move in the very moment of the writing, or (FormulaRefusal) holds a formula; the sentence names the sheet, and the cell where there is one.
   * An InterruptedChange tells that the host fell silent on the way.
   * @returns the changes that take these back, in the same order: value, type and number format.
   */
  changeCells(changes: readonly CellChange[], control?: JobControl): Promise<readonly CellChange[]>;

  /**
   * Writes headings that look like their neighbour, with what may be typed below, into the first columns at the right of all that a sheet holds. The table
   * or the filter of those headings grows by them; no cell that holds something changes. All or nothing: refused when the sheet does not exist, is protected
   * or has rows hidden by a filter, when the row of headings is another one by now, or when their table cannot grow.
   * @returns where the headings stand.
   */
  appendColumns(columns: NewColumns, control?: JobControl): Promise<CellArea>;

  /**
   * Takes away what {@link appendColumns} added. All or nothing: refused when the sheet does not exist, is protected or has rows hidden by a filter, when the
   * headings are others by now, or when something stands below one of them.
   */
  removeColumns(added: AddedColumns, control?: JobControl): Promise<void>;

  /**
   * Shows a cell to the person. A file has no view: the adapter records it as the active cell. Refused when the sheet does not exist.
   * @returns the merged area that the cell is part of, where showing it is what tells; null otherwise.
   */
  selectCell(sheet: string, position: CellPosition): Promise<CellArea | null>;

  /** A small JSON document kept inside the workbook under a key; null when absent. But for the journal of the control, it holds no personal data. */
  readSetting(key: string): Promise<string | null>;
  writeSetting(key: string, json: string | null): Promise<void>;

  /**
   * Changes a setting from what it is at that moment: where someone else has written it meanwhile, `change` is asked again with what they wrote, so that
   * neither is lost.
   */
  updateSetting(key: string, change: (json: string | null) => string | null): Promise<void>;
}

/** What no control reads. */
export interface UnreadMarks {
  /** Rows with a filled cell coloured otherwise than most of its column. */
  readonly coloredRows: number;
  readonly comments: number;
}

/** A sheet to write among others: its model is made once the names are known. */
export interface SheetDraft extends Pick<SheetModel, "name" | "mark" | "before"> {
  readonly model: (names: SheetNames) => SheetModel;
}

/**
 * The names of the sheets of one write, by the names wanted. A sheet may bear a passing name while it is drawn: formulas are written with that one, since they
 * follow a renaming; links, which do not, are written with the one that it will bear.
 */
export interface SheetNames {
  readonly inLinks: (wanted: string) => string;
  readonly inFormulas: (wanted: string) => string;
}

export interface SheetsWritten {
  /** The names that the sheets received, in the order of the drafts. */
  readonly names: readonly string[];
  /** What could not be done besides and spoils no figure, in French sentences. */
  readonly notices: readonly string[];
}

export interface WorkbookInfo {
  /** The file's name, as the person knows it; "" when the host does not tell. */
  readonly name: string;
  readonly dateSystem: DateSystem;
  readonly sheets: readonly SheetInfo[];
}

/** A file as it was when it was opened. */
export interface FileDigest {
  readonly name: string;
  /** How many bytes. */
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
  /** Written by the add-in: the mark of its model. */
  readonly mark: string | null;
}

export interface Highlight {
  readonly sheet: string;
  readonly cells: readonly CellPosition[];
  /** "#RRGGBB". */
  readonly color: string;
}

export interface HighlightResult {
  readonly painted: number;
  /** Cells left as they were because there were too many of them. */
  readonly skipped: number;
  /** Cells left as they were because their gradient could not be given back; absent where there is none. */
  readonly gradients?: number;
}

export interface CellChange {
  readonly sheet: string;
  readonly position: CellPosition;
  /** What the cell held when the correction was proposed. */
  readonly expected: CellValue;
  /** What tells whose row it is: refused where the row no longer holds it, since rows move. */
  readonly expectedRow?: readonly ExpectedCell[];
  /** A text stays a text ("06…" keeps its zero); a number with `asDate` is shown jj/mm/aaaa. */
  readonly value: CellValue;
  readonly asDate?: boolean;
  /** The number format that the cell gets, in the words of the workbook that gave this change; it chooses one where this is absent. */
  readonly format?: string;
}
