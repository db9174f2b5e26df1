import { quotedSheetName, type CellArea, type DateSystem } from "../../../src/core/domain/cell";
import { errors } from "../protocol";
import { parseArea } from "./area";
import type { CellContent } from "./parse-input";
import { HostSheet, type HostName, type HostTable } from "./sheet";

export interface SheetFixture {
  readonly name: string;
  /** Rows of plain values, as cells hold them: a date is a serial, "" or null an empty cell. */
  readonly values?: readonly (readonly (CellContent | null)[])[];
  /** Where `values` starts: "A1" when absent. */
  readonly at?: string;
  /** Number formats by area: {"B2:B9": "dd/mm/yyyy"}. */
  readonly numberFormats?: Readonly<Record<string, string>>;
  readonly fills?: Readonly<Record<string, string>>;
  /** Formulas by cell, over the value they have in `values`. */
  readonly formulas?: Readonly<Record<string, string>>;
  readonly merges?: readonly string[];
  /** Rows hidden by hand, from 0. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** An automatic filter and the rows it hides, from 0. */
  readonly filter?: { readonly area: string; readonly hidden: readonly number[] };
  readonly table?: { readonly name: string; readonly area: string; readonly hidden?: readonly number[] };
  readonly protected?: boolean;
  readonly hidden?: boolean;
  /** Worksheet-scoped names: text constants given as formulas. */
  readonly names?: Readonly<Record<string, string>>;
}

export interface WorkbookFixture {
  readonly name?: string;
  readonly dateSystem?: DateSystem;
  readonly protected?: boolean;
  /** Custom XML parts, as an earlier session left them. */
  readonly xmlParts?: readonly string[];
  /** Names of the whole workbook, with their formulas. */
  readonly names?: Readonly<Record<string, string>>;
  readonly sheets: readonly SheetFixture[];
}

export interface HostXmlPart {
  readonly id: string;
  xml: string;
}

const FORBIDDEN_IN_NAME = /[:\\/?*[\]]/;

/** A sheet's name in a formula: Excel leaves the quotes out where nothing needs them. */
function referencesTo(name: string): RegExp {
  const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const bare = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? `|(?<![\\p{L}\\p{N}_.'!])${escape(name)}!` : "";
  return new RegExp(`${escape(quotedSheetName(name))}!${bare}`, "giu");
}

/** The workbook of the emulated Excel. */
export class HostWorkbook {
  readonly name: string;
  readonly dateSystem: DateSystem;
  readonly protected: boolean;
  readonly sheets: HostSheet[] = [];
  xmlParts: HostXmlPart[] = [];
  /** Files that were opened in windows of their own, in base64. */
  readonly openedBeside: string[] = [];
  readonly names: HostName[];
  activeSheet: HostSheet;
  selection: { readonly sheet: HostSheet; readonly area: CellArea };
  private idCount = 0;

  constructor(fixture: WorkbookFixture) {
    this.name = fixture.name ?? "Classeur1.xlsx";
    this.dateSystem = fixture.dateSystem ?? 1900;
    this.protected = fixture.protected ?? false;
    this.names = Object.entries(fixture.names ?? {}).map(([name, formula]) => ({ name, formula, visible: true }));
    for (const sheet of fixture.sheets) this.loadSheet(sheet);
    this.xmlParts = (fixture.xmlParts ?? []).map((xml) => ({ id: this.nextId(), xml }));
    const first = this.sheets.find((sheet) => sheet.visibility === "Visible");
    if (!first) throw new Error("A workbook has at least one visible sheet");
    this.activeSheet = first;
    this.selection = { sheet: first, area: parseArea("A1") };
  }

  nextId(): string {
    this.idCount += 1;
    return `{${this.idCount.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
  }

  sheet(name: string): HostSheet {
    const found = this.findSheet(name);
    if (!found) throw new Error(`No sheet « ${name} » in the emulated workbook`);
    return found;
  }

  findSheet(name: string): HostSheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  tables(): HostTable[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  addSheet(wanted: string | null): HostSheet {
    if (this.protected) throw errors.accessDenied();
    const name = wanted ?? this.freeName();
    this.checkName(name, null);
    const sheet = new HostSheet(this.nextId(), name, this);
    this.sheets.push(sheet);
    return sheet;
  }

  checkName(name: string, own: HostSheet | null): void {
    const wellFormed = name.length > 0 && name.length <= 31 && !FORBIDDEN_IN_NAME.test(name) && !/^'|'$/.test(name);
    if (!wellFormed) throw errors.invalidArgument();
    const other = this.findSheet(name);
    if (other && other !== own) throw errors.itemAlreadyExists();
  }

  /** Formulas follow a sheet that is renamed; links do not. */
  rename(sheet: HostSheet, name: string): void {
    if (this.protected) throw errors.accessDenied();
    this.checkName(name, sheet);
    this.rewriteFormulas(sheet.name, `${quotedSheetName(name)}!`);
    sheet.name = name;
  }

  /** Replaces the references to a sheet in formulas and in names, texts inside them left alone. */
  private rewriteFormulas(name: string, by: string): void {
    const reference = referencesTo(name);
    const rewritten = (formula: string): string => {
      if (!formula.includes("!")) return formula;
      const pieces = formula.split(/("(?:[^"]|"")*")/);
      return pieces.map((piece) => (piece.startsWith('"') ? piece : piece.replace(reference, () => by))).join("");
    };
    for (const sheet of this.sheets)
      for (const [cell, formula] of sheet.formulas) sheet.formulas.set(cell, rewritten(formula));
    for (const item of [this.names, ...this.sheets.map(({ names }) => names)].flat())
      item.formula = rewritten(item.formula);
  }

  deleteSheet(sheet: HostSheet): void {
    if (this.protected) throw errors.accessDenied();
    const others = this.sheets.filter((other) => other !== sheet);
    const visible = others.find((other) => other.visibility === "Visible");
    if (!visible) throw errors.invalidOperation();
    sheet.deleted = true;
    this.rewriteFormulas(sheet.name, "#REF!");
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    if (this.activeSheet === sheet) this.activeSheet = visible;
  }

  show(sheet: HostSheet, visibility: string): void {
    const others = this.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
    if (visibility !== "Visible" && others.length === 0) throw errors.invalidOperation();
    sheet.visibility = visibility;
  }

  move(sheet: HostSheet, position: number): void {
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length) throw errors.invalidArgument();
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
  }

  private freeName(): string {
    let number = this.sheets.length + 1;
    while (this.findSheet(`Feuil${number}`)) number += 1;
    return `Feuil${number}`;
  }

  private loadSheet(fixture: SheetFixture): void {
    const sheet = new HostSheet(this.nextId(), fixture.name, this);
    const start = parseArea(fixture.at ?? "A1");
    sheet.load(fixture.values ?? [], start.firstRow, start.firstColumn);
    for (const [area, format] of Object.entries(fixture.numberFormats ?? {})) {
      sheet.formats.paint(parseArea(area), "numberFormat", format);
    }
    for (const [area, color] of Object.entries(fixture.fills ?? {})) {
      sheet.formats.paint(parseArea(area), "fill.color", color);
      sheet.formats.paint(parseArea(area), "fill.pattern", "Solid");
    }
    for (const [cell, formula] of Object.entries(fixture.formulas ?? {})) {
      const area = parseArea(cell);
      sheet.formulas.set(`${area.firstRow},${area.firstColumn}`, formula);
    }
    sheet.merges = (fixture.merges ?? []).map(parseArea);
    for (const row of fixture.hiddenRows ?? []) sheet.hiddenRows.add(row);
    for (const column of fixture.hiddenColumns ?? []) sheet.hiddenColumns.add(column);
    if (fixture.filter) {
      sheet.filter = { area: parseArea(fixture.filter.area), hidden: new Set(fixture.filter.hidden) };
    }
    if (fixture.table) sheet.tables.push(this.loadTable(fixture.table));
    sheet.protected = fixture.protected ?? false;
    if (fixture.hidden) sheet.visibility = "Hidden";
    for (const [name, formula] of Object.entries(fixture.names ?? {}))
      sheet.names.push({ name, formula, visible: false });
    this.sheets.push(sheet);
  }

  private loadTable(fixture: NonNullable<SheetFixture["table"]>): HostTable {
    const area = parseArea(fixture.area);
    return {
      id: this.nextId(),
      name: fixture.name,
      area,
      style: "TableStyleMedium2",
      filterButton: true,
      bandedRows: true,
      filter: fixture.hidden ? { area, hidden: new Set(fixture.hidden) } : null,
    };
  }
}
