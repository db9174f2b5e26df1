import type { CellValue } from "../../domain/cell";
import { exitsOf } from "../../exits/exit-evaluation";
import type { Control } from "../../engine/control";
import { ficheNamed } from "../../fiche/resolve-fiche";
import { NOBODY } from "../../people/persons";
import { stepsByPerson } from "../../people/steps-by-person";
import { type SheetKind } from "../../questionnaire/sheets";
import { numbersOf } from "../../reading/cells";
import { isFilled } from "../../reading/mark";
import { rawValue, type Column, type Table } from "../../reading/table";
import { birthMoves } from "./birth-dates";
import { InventedContacts, type CodesOf } from "./contacts";
import { addressStandIn, FreeTexts } from "./free-texts";
import { InventedIdentifiers, InventedNames } from "./names";
import { answerStandIn, birthStandIn } from "./stand-ins";

/** A sheet without anybody's name: the recognised columns alone, at the rows where they stood. */
export interface AnonymousTable {
  readonly kind: SheetKind;
  readonly columns: readonly { readonly field: string; readonly heading: string }[];
  /** Sheet rows, from 0. */
  readonly headingRow: number;
  readonly firstRow: number;
  readonly rows: readonly (readonly CellValue[])[];
}

export interface Anonymised {
  readonly tables: readonly AnonymousTable[];
  /** People whose birth date could not move without changing an age. */
  readonly keptBirths: number;
}

const SLICE = 256;

/**
 * Makes the data of a control nobody's: names, identifiers, contacts, addresses and free texts are replaced, birth dates moved without changing an age. What
 * the figures are made of stays, and so does what is wrong with it.
 * @param chance numbers from 0 to 1 that nobody can foresee.
 */
export function* anonymise(control: Control, chance: () => number): Generator<void, Anonymised> {
  const births = yield* birthMoves(control, chance);
  const standIn = yield* standIns(control, births.moved);
  const tables: AnonymousTable[] = [];
  for (const table of control.list) {
    const columns = table.mapping.columns.flatMap(({ field, heading, byHand }) => {
      const column = table.columns.get(field);
      return column
        ? [{ column, heading: byHand ? column.definition.heading : (heading.split("\n")[0] ?? heading) }]
        : [];
    });
    const rows: CellValue[][] = [];
    for (let row = 0; row < table.rowCount; row += 1) {
      if (row % SLICE === 0) yield;
      rows.push(
        columns.map(({ column }) =>
          table.present[row] && isFilled(column.marks[row] as number) ? standIn(table, row, column) : null,
        ),
      );
    }
    tables.push({
      kind: table.kind,
      columns: columns.map(({ column, heading }) => ({ field: column.field, heading })),
      headingRow: Math.min(table.mapping.headingRow, table.firstRow - 1),
      firstRow: table.firstRow,
      rows,
    });
  }
  return { tables, keptBirths: births.kept() };
}

function* standIns(
  control: Control,
  moved: (person: number | null, birth: number) => number,
): Generator<void, (table: Table, row: number, column: Column) => CellValue> {
  const { context, tables } = control;
  const exits = yield* exitsOf(tables, context);
  const steps = tables.steps ? yield* stepsByPerson(exits.persons, tables.steps) : null;
  const people: Readonly<Partial<Record<SheetKind, Int32Array | undefined>>> = {
    participants: exits.persons.ofRow,
    contracts: exits.contracts?.personOfRow,
    steps: steps?.personOfRow,
  };
  const codesOf = yield* codesByCell(control);
  const [names, ids] = [new InventedNames(), new InventedIdentifiers()];
  const [contacts, texts] = [new InventedContacts(codesOf), new FreeTexts(context)];
  linkAlike(control, names);
  return (table, row, column) => {
    const value = rawValue(table, row, column);
    const mark = column.marks[row] as number;
    const { field, definition } = column;
    switch (field) {
      case "id":
        return ids.of(column, row, value);
      case "lastName":
      case "firstName":
        return names.of(value, mark);
      case "birthDate": {
        const person = people[table.kind]?.[row] ?? NOBODY;
        const birth = numbersOf(column)(row);
        const day = birth === undefined ? null : moved(person === NOBODY ? null : person, birth);
        return birthStandIn(value, mark, day, table.grid.dateSystem);
      }
      case "mobilePhone":
      case "homePhone":
        return contacts.telephone(field, row, value, mark);
      case "email":
        return contacts.email(row, value, mark);
      case "address":
        return addressStandIn(value, mark, codesOf(row, field).has("COH-15"));
      case "referent":
        return texts.numbered(field, "R", value, mark);
      case "prescriber":
        return texts.prescriber(value, mark);
      case "employer":
        return texts.numbered(field, "Employeur ", value, mark);
      case "userCompany":
        return texts.numbered(field, "Entreprise ", value, mark);
      case "exitEvidence":
      case "filePieces":
      case "evidence":
        return texts.evidence(value);
      case "remarks":
        return "Observation";
      case "classification":
        return texts.classification(value, mark);
      case "step":
        return texts.step(value, mark);
      case "plieExitType":
        return typeof value !== "string" || (exits.lineOf[row] ?? -1) >= 0 ? value : "Autre sortie";
      case "operation":
      case "fiche":
        return typeof value !== "string" || ficheNamed(context, value) || texts.known(value)
          ? value
          : texts.numbered(field, "Opération ", value, mark);
      case "indicator":
        return typeof value !== "string" || texts.known(value)
          ? value
          : texts.numbered(field, "Indicateur ", value, mark);
      default:
        return definition.kind === "text" ? value : answerStandIn(value, mark, column.values[row], definition);
    }
  };
}

/** The codes of the rules that speak of each cell of Participants. */
function* codesByCell({ findings, rules, list, tables }: Control): Generator<void, CodesOf> {
  const position = list.indexOf(tables.participants as Table);
  const codes = new Map<string, Set<string>>();
  const none: ReadonlySet<string> = new Set();
  for (let index = 0; index < findings.length; index += 1) {
    if (index % SLICE === 0) yield;
    const field = findings.fieldAt(index);
    if (findings.tableAt(index) !== position || field === null) continue;
    const key = `${findings.rowAt(index)}.${field}`;
    const code = rules[findings.ruleAt(index)]?.code ?? "";
    const known = codes.get(key);
    if (known) known.add(code);
    else codes.set(key, new Set([code]));
  }
  return (row, field) => codes.get(`${row}.${field}`) ?? none;
}

/** Names that a rule found nearly the same stay nearly the same. */
function linkAlike({ findings, rules, list, tables }: Control, names: InventedNames): void {
  const table = tables.participants as Table;
  const position = list.indexOf(table);
  for (let index = 0; index < findings.length; index += 1) {
    if (findings.tableAt(index) !== position || rules[findings.ruleAt(index)]?.code !== "COH-22") continue;
    const { other } = findings.at(index).details;
    if (other === undefined) continue;
    const [row, its] = [findings.rowAt(index), other - 1 - table.firstRow];
    if (row < its) continue;
    for (const field of ["lastName", "firstName"]) {
      const column = table.columns.get(field);
      const [name, otherName] = [column?.values[row], column?.values[its]];
      if (typeof name === "string" && typeof otherName === "string") names.alike(name, otherName);
    }
  }
}
