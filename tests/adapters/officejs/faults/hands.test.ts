import { applyProposals } from "../../../../src/application/fix/apply-proposals";
import { UserError } from "../../../../src/application/ports/user-error";
import type { SheetsWritten } from "../../../../src/application/ports/workbook";
import { proposals } from "../../../../src/core/engine/proposals";
import { injectAction, injectFault } from "../../../excel-host/faults";
import { HANDS, rowsBelow } from "../../../excel-host/hands";
import type { ExcelHost } from "../../../excel-host/host";
import { startExcel } from "../../../excel-host/load-library";
import type { HostSheet } from "../../../excel-host/model/sheet";
import { begin, control, DEEDS, scene, seen, session, start, valuesOf, type Scene } from "./scenarios";

let ground: Scene;
beforeAll(async () => {
  ground = await scene();
});

const plain = (all: unknown): string => JSON.stringify(all).replaceAll('_bilan_plie_2"', '_bilan_plie"');

const refusal = (job: Promise<unknown>): Promise<unknown> =>
  job.then(
    () => null,
    (reason: unknown) => reason,
  );

/** Each person's row as it is before and after all corrections, by identifier. */
async function rowsById(): Promise<Map<unknown, readonly [unknown[], unknown[]]>> {
  const host = start(ground);
  const sheet = host.workbook.sheet("Participants");
  const before = rowsBelow(sheet);
  await applyProposals(session(), ground.report, proposals(ground.report));
  const after = rowsBelow(sheet);
  // Every person has corrections, or the test would tell nothing.
  expect(before.every((row, index) => JSON.stringify(row) !== JSON.stringify(after[index]))).toBe(true);
  return new Map(before.map((row, index) => [row[0], [row, after[index] ?? []] as const]));
}

/** Cells that hold what neither was there nor was meant for that person. */
function strangeCells(host: ExcelHost, known: ReadonlyMap<unknown, readonly [unknown[], unknown[]]>): unknown[] {
  const sheet = host.workbook.sheets[0]!;
  return rowsBelow(sheet).flatMap((row) => {
    const own = known.get(row[0]);
    if (!own) return row.some((value) => value !== "") ? [row] : [];
    return row.filter((value, column) => value !== own[0][column] && value !== own[1][column] && value !== "TAPÉ");
  });
}

async function requestsOf(name: string): Promise<number> {
  const deed = DEEDS[name]!;
  const host = await begin(ground, deed);
  const counted = injectFault(host, 0);
  await deed.act(ground, ground.report);
  return counted.count();
}

describe.each(Object.entries(HANDS))("a person who %s while all corrections are written", (hand, act) => {
  it("finds nobody's value in another's row, and nothing of theirs overwritten", async () => {
    const known = await rowsById();
    const requests = await requestsOf("all corrections");
    for (let rank = 1; rank <= requests; rank += 1) {
      const host = start(ground);
      const sheet = host.workbook.sheet("Participants");
      const action = injectAction(host, rank, () => act(host, sheet));
      const error = await refusal(applyProposals(session(), ground.report, proposals(ground.report)));
      const at = `request ${rank} of ${requests}`;
      if (error !== null) expect([at, error]).toEqual([at, expect.any(UserError)]);
      expect([at, strangeCells(host, known)]).toEqual([at, []]);
      if (hand === "types in a cell") expect([at, sheet.valueAt(2, 3)]).toEqual([at, "TAPÉ"]);
      expect([at, host.references.size]).toEqual([at, 0]);
      action.lift();
    }
  });
});

it("gives nobody another's name when 1 000 people are sorted between the check and the write", async () => {
  ground = await scene(1_000);
  const known = await rowsById();
  const requests = await requestsOf("all corrections");
  for (let rank = 1; rank <= requests; rank += 1) {
    const host = start(ground);
    const sheet = host.workbook.sheet("Participants");
    injectAction(host, rank, () => HANDS["sorts the rows"](host, sheet));
    await refusal(applyProposals(session(), ground.report, proposals(ground.report)));
    expect([rank, strangeCells(host, known)]).toEqual([rank, []]);
  }
  ground = await scene();
});

describe.each(Object.entries(HANDS))("a person who %s while the Bilan is written again", (hand, act) => {
  it("keeps what is theirs, and has a whole Bilan at the latest the next time", async () => {
    const deed = DEEDS["the Bilan again"]!;
    const requests = await requestsOf("the Bilan again");
    for (let rank = 1; rank <= requests; rank += 1) {
      const host = await begin(ground, deed);
      const sheet = host.workbook.sheets[0]!;
      const theirs = { values: [] as unknown[] };
      const action = injectAction(host, rank, () => {
        act(host, sheet);
        theirs.values = valuesOf(sheet);
      });
      const at = `request ${rank} of ${requests}`;
      let notices: readonly string[] = [];
      const writing = async (): Promise<null> => {
        ({ notices } = (await deed.act(ground, ground.report)) as SheetsWritten);
        return null;
      };
      const error = await writing().catch((reason: unknown) => reason);
      if (error !== null) expect([at, error]).toEqual([at, expect.any(UserError)]);
      action.lift();
      // The pane controls again before it writes, and tells that a sheet is no longer found: formulas cannot be written about it.
      if (hand === "renames the sheet") host.workbook.rename(sheet, "Participants");
      // What could not be finished was told.
      if (error !== null || notices.length > 0) await deed.act(ground, ground.report);
      expect([at, valuesOf(sheet)]).toEqual([at, theirs.values]);
      expect([at, host.workbook.sheets.map(({ name }) => name).slice(1)]).toEqual([
        at,
        ["Bilan", "Anomalies", "Détail", "Attestation"],
      ]);
    }
  });
});

const MORE_HANDS: Readonly<Record<string, (host: ExcelHost, sheet: HostSheet) => void>> = {
  ...HANDS,
  "deletes another sheet": (host) => host.userDelete("Notes"),
};

describe.each(Object.entries(MORE_HANDS))("a person who %s while cells are highlighted", (hand, act) => {
  it("keeps what is theirs, and gets their colours back", async () => {
    const requests = await requestsOf("the highlighting");
    for (let rank = 1; rank <= requests; rank += 1) {
      const host = startExcel({
        sheets: [
          { name: "Participants", values: ground.values as never },
          { name: "Notes", values: [["à moi"]] },
        ],
      });
      const [sheet] = host.workbook.sheets;
      const theirs = { values: [] as unknown[] };
      const action = injectAction(host, rank, () => {
        act(host, sheet!);
        theirs.values = valuesOf(sheet!);
      });
      const at = `request ${rank} of ${requests}`;
      const error = await refusal(DEEDS["the highlighting"]!.act(ground, ground.report));
      if (error !== null) expect([at, error]).toEqual([at, expect.any(UserError)]);
      action.lift();
      sheet!.protected = false;
      await session().clearHighlights();
      expect([at, valuesOf(sheet!)]).toEqual([at, theirs.values]);
      if (hand !== "inserts a row" && hand !== "deletes a row") expect([at, colouredCells(sheet!)]).toEqual([at, []]);
      expect([at, host.references.size]).toEqual([at, 0]);
    }
  });
});

/** Cells that bear a colour: nobody gave any. */
function colouredCells(sheet: HostSheet): string[] {
  const cells: string[] = [];
  for (let row = 0; row < 20; row += 1)
    for (let column = 0; column < 140; column += 1)
      if (sheet.formats.at(row, column, "fill.pattern") !== "None") cells.push(`${row},${column}`);
  return cells;
}

describe.each(["filters rows", "renames the sheet", "deletes the first sheet of ours"] as const)(
  "a person who %s while the template is added",
  (hand) => {
    it("has it whole at the latest the next time", async () => {
      const deed = DEEDS["the template"]!;
      const requests = await requestsOf("the template");
      for (let rank = 1; rank <= requests; rank += 1) {
        const host = start(ground);
        const [sheet] = host.workbook.sheets;
        const values = valuesOf(sheet!);
        const action = injectAction(host, rank, () => {
          if (hand !== "deletes the first sheet of ours") HANDS[hand](host, sheet!);
          else if (host.workbook.sheets.length > 2) host.userDelete(host.workbook.sheets[1]!.name);
        });
        const at = `request ${rank} of ${requests}`;
        const error = await refusal(deed.act(ground, ground.report));
        if (error !== null) expect([at, error]).toEqual([at, expect.any(UserError)]);
        action.lift();
        if (error !== null) await deed.act(ground, ground.report);
        expect([at, valuesOf(sheet!)]).toEqual([at, values]);
        expect([
          at,
          host.workbook.sheets
            .slice(1)
            .filter(isShown)
            .map(({ name }) => name),
        ]).toEqual([at, ["Paramètres", "Contrats", "Étapes"]]);
      }
    });
  },
);

const isShown = ({ visibility }: HostSheet): boolean => visibility === "Visible";

it("two panes that write the Bilan at once leave one whole Bilan at the latest the next time", async () => {
  const deed = DEEDS["the Bilan again"]!;
  const requests = await requestsOf("the Bilan again");
  const model = await begin(ground, deed);
  await deed.act(ground, ground.report);
  const whole = seen(model);
  for (let rank = 1; rank <= requests; rank += 1) {
    const host = await begin(ground, deed);
    let second: unknown;
    const action = injectAction(host, rank, async () => {
      second = await refusal(deed.act(ground, ground.report));
    });
    const first = await refusal(deed.act(ground, ground.report));
    action.lift();
    for (const error of [first, second]) if (error !== null) expect(error).toBeInstanceOf(UserError);
    if (first !== null) await deed.act(ground, ground.report);
    // A table may keep the number that told it from the other pane's.
    expect([rank, plain(seen(host))]).toEqual([rank, plain(whole)]);
  }
});

it("corrections asked for again once the person is done are made", async () => {
  const host = start(ground);
  const sheet = host.workbook.sheet("Participants");
  HANDS["sorts the rows"](host, sheet);
  const report = await control(session());
  const { made } = await applyProposals(session(), report, proposals(report));
  expect(made.length).toBeGreaterThan(0);
});
