import type { Table } from "../../reading/table";
import { filledCells, textAt } from "../../reading/cells";
import { shareText } from "../../text/french";
import { SLICE } from "../../work/run";
import { operationsOf } from "../../people/operations";
import { figureRule } from "../define-rule";
import { dateCell } from "../example-day";
import type { ExampleCells } from "../rule";
import { choiceOfOurs, seineEtMarne } from "../sources";
import { CONTACT_FIELDS } from "./questionnaire-requirements";

/** What is counted of each operation. */
interface Tally {
  /** The first row that names it, for the words in which it is told. */
  readonly first: number;
  rows: number;
  /** Rows that are not counted for want of a compulsory answer. */
  incomplete: number;
  /** Rows without any telephone or e-mail. */
  unreachable: number;
}

type Shares = {
  readonly operation: string;
  readonly incomplete: number;
  readonly unreachable: number;
  readonly limit: string;
};

export default figureRule<Shares>({
  code: "CMP-24",
  name: "part-de-dossiers-incomplets",
  gravity: "alerte",
  programmes: ["fse-plus-2021-2027"],
  source: [
    seineEtMarne(
      "plus de 35 % de participants d'une opération aux données incomplètes exposent à une régularisation financière au contrôle de service fait",
    ),
    choiceOfOurs(
      "la page ne dit pas ce qu'est un dossier incomplet : la part sans réponse obligatoire et la part sans contact sont dites toutes deux",
    ),
  ],
  summary:
    "Dans une opération, la part de dossiers incomplets dépasse le seuil (35 %, ou celui que vous avez choisi dans les réglages).",
  check: function* ({ tables, context, complete }, report) {
    const table = tables.participants;
    if (!table?.columns.has("operation")) return;
    const percent = Number.parseInt(context.settings.D5, 10);
    const operation = table.columns.get("operation");
    for (const { first, rows, incomplete, unreachable } of yield* talliesOf(
      table,
      yield* operationsOf(table, context),
      complete,
    )) {
      if (Math.max(incomplete, unreachable) * 100 <= percent * rows) continue;
      report(
        table,
        { row: null, field: "operation" },
        {
          operation: textAt(operation, first) ?? "",
          incomplete: incomplete / rows,
          unreachable: unreachable / rows,
          limit: context.settings.D5,
        },
      );
    }
  },
  passing: ["incomplete", "unreachable"],
  message: ({ details: { operation, incomplete, unreachable, limit } }) =>
    `Opération « ${operation} » : ${shareText(incomplete)} de dossiers sans réponse obligatoire et ${shareText(unreachable)} sans contact, au-delà de ${limit} ; une régularisation est possible au contrôle de service fait.`,
  remedy:
    "Complétez les dossiers de l'opération : les anomalies bloquantes d'abord, puis un téléphone ou un courriel (à défaut ceux d'un référent).",
  examples: {
    conforming: [
      { note: "Un dossier sur trois : 33,3 %.", ...withIncomplete(3, 1) },
      { note: "35 % tout juste : sept dossiers sur vingt.", ...withIncomplete(20, 7) },
      { note: "Le seuil est à 50 %.", settings: { D5: "50 %" }, ...withIncomplete(2, 1) },
    ],
    faulty: [
      { note: "Huit dossiers sur vingt sans réponse obligatoire.", ...withIncomplete(20, 8) },
      {
        note: "Un dossier sur deux sans contact.",
        ...withIncomplete(2, 1, { mobilePhone: null, homePhone: null, email: null }),
      },
    ],
  },
});

function* talliesOf(
  table: Table<"participants">,
  operations: Int32Array,
  complete: Uint8Array,
): Generator<void, readonly Tally[]> {
  const contacts = CONTACT_FIELDS.map((field) => filledCells(table, field));
  const tallies: Tally[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    if (row % SLICE === 0) yield;
    const operation = operations[row] as number;
    if (operation < 0) continue;
    const tally = (tallies[operation] ??= { first: row, rows: 0, incomplete: 0, unreachable: 0 });
    tally.rows += 1;
    if (!complete[row]) tally.incomplete += 1;
    if (!contacts.some((isFilled) => isFilled(row))) tally.unreachable += 1;
  }
  return tallies;
}

/** So many people in one operation, of whom so many lack an answer. */
function withIncomplete(
  people: number,
  incomplete: number,
  lacking: ExampleCells = { q2: null },
): { readonly programme: "fse-plus-2021-2027"; readonly participants: readonly ExampleCells[] } {
  const participants = Array.from({ length: people }, (_, place) => ({
    id: `P${100 + place}`,
    lastName: `EXEMPLE ${String.fromCharCode(65 + place).repeat(3)}`,
    birthDate: dateCell("12/05/1984") + 40 * place,
    ...(place < incomplete ? lacking : {}),
  }));
  return { programme: "fse-plus-2021-2027", participants };
}
