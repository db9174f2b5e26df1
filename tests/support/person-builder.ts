import type { CellValue } from "../../src/core/domain/cell";
import { describeExit, type ExitDescription } from "../../src/core/exits/describe-exit";
import { evaluateExits, type ExitEvaluation } from "../../src/core/exits/exit-evaluation";
import type { ContractType } from "../../src/core/exits/criteria/contract";
import { outcomeText } from "../../src/core/exits/outcome-text";
import { dateCell, exampleDay } from "../../src/core/rules/example-day";
import type { ExampleCells } from "../../src/core/rules/rule";
import { exampleContext, exampleTables, finish } from "./example-workbook";

/** jj/mm/aaaa. */
type Written = string;

/** What an exit gives, in the words that a table test compares. */
export interface Judged extends ExitDescription {
  /** The figures found and required; empty where the type alone decides. */
  readonly constat: string;
}

/** Any value may stand for a day: what is not jj/mm/aaaa is written as it is. */
function cell(value: CellValue): CellValue {
  return typeof value === "string" && /^\d\d\/\d\d\/\d{4}$/.test(value) ? dateCell(value) : value;
}

function cells(typed: ExampleCells): ExampleCells {
  return Object.fromEntries(Object.entries(typed).map(([field, value]) => [field, cell(value)]));
}

/** Before any contract of a test. */
const LONG_IN_THE_PLIE: ExampleCells = { plieEntryDate: dateCell("01/09/2018") };

/**
 * A person of a PLIE, told in a few words: `person("agenais").leaves("AGE-P01", "30/09/2021").works("CDI", "01/03/2021")`.
 * The rows go through the real reading and the real evaluation.
 */
export class PersonBuilder {
  constructor(
    private readonly plie: string,
    private readonly row: ExampleCells = {},
    private readonly contracts: readonly ExampleCells[] = [],
    private readonly chosen: Readonly<Record<string, string>> = {},
    private readonly controlled: Written = "31/12/2022",
  ) {}

  leaves(type: string, on: Written | null): PersonBuilder {
    return this.answers({ plieExitType: type, plieExitDate: on });
  }

  /** A contract; full time, at one employer, unless said otherwise. No end: still running. */
  works(type: ContractType, start: Written | null, end: CellValue = null, more: ExampleCells = {}): PersonBuilder {
    const contract = { contractType: type, start, end, workingTime: "Plein", employer: "ATELIERS EXEMPLE", ...more };
    return this.but({ contracts: [...this.contracts, cells(contract)] });
  }

  answers(typed: ExampleCells): PersonBuilder {
    return this.but({ row: { ...this.row, ...cells(typed) } });
  }

  reading(settings: Readonly<Record<string, string>>): PersonBuilder {
    return this.but({ chosen: { ...this.chosen, ...settings } });
  }

  controlledOn(day: Written): PersonBuilder {
    return this.but({ controlled: day });
  }

  evaluation(): ExitEvaluation {
    const context = exampleContext({
      plie: this.plie,
      settings: this.chosen,
      controlDay: exampleDay(this.controlled),
    });
    const contracts = this.contracts.length > 0 ? this.contracts : [{ id: "P999" }];
    return finish(
      evaluateExits(
        exampleTables({ participants: [{ ...LONG_IN_THE_PLIE, ...this.row }], contracts }, context),
        context,
      ),
    );
  }

  judged(): Judged {
    const evaluation = this.evaluation();
    const outcome = evaluation.outcomeOf(0);
    return { ...describeExit(evaluation, 0), constat: outcome ? outcomeText(outcome) : "" };
  }

  private but(change: {
    row?: ExampleCells;
    contracts?: readonly ExampleCells[];
    chosen?: Readonly<Record<string, string>>;
    controlled?: Written;
  }): PersonBuilder {
    return new PersonBuilder(
      this.plie,
      change.row ?? this.row,
      change.contracts ?? this.contracts,
      change.chosen ?? this.chosen,
      change.controlled ?? this.controlled,
    );
  }
}

export function person(plie: string): PersonBuilder {
  return new PersonBuilder(plie);
}

/** A case of a table test: what is special in it, the person, the verdict; « limite » where the commission has to look. */
export type ExitCase = readonly [
  note: string,
  person: PersonBuilder,
  verdict: "vérifiée" | "refusée" | "à compléter" | "sans objet" | "inconnue",
  limit?: "limite",
];

const VERDICTS = {
  none: "aucune",
  verified: "vérifiée",
  refused: "refusée",
  incomplete: "à compléter",
  notApplicable: "sans objet",
  unknown: "inconnue",
} as const;

/** Runs a table of exits: the verdict, the limit, and that a French sentence says it with its figures. */
export function itJudges(line: string, cases: readonly ExitCase[]): void {
  describe(line, () => {
    it.each(cases.map((one) => [`${one[2]}${one[3] ? ` (${one[3]})` : ""} : ${one[0]}`, one] as const))(
      "%s",
      (_, [, someone, verdict, limit]) => {
        const judged = someone.judged();
        expect([VERDICTS[judged.verdict], judged.limits.length > 0 ? "limite" : undefined]).toEqual([verdict, limit]);
        if (verdict === "refusée") expect(judged.constat).not.toBe("");
        if (verdict === "à compléter") expect(judged.missing.length + judged.limits.length).toBeGreaterThan(0);
        else expect(judged.missing).toEqual([]);
      },
    );
  });
}
