import { changedSince } from "../../../src/application/control/changed-since";
import { watchChanges } from "../../../src/adapters/officejs/watch-changes";
import { control, scene, session, start } from "./faults/scenarios";

describe("a value picked in a list, of which Excel on the web says nothing", () => {
  it("is found before the Bilan is written, by its row", async () => {
    const ground = await scene();
    const host = start(ground);
    const report = await control(session());
    const told: unknown[] = [];
    const stop = await watchChanges(
      (change) => told.push(change),
      () => undefined,
    );
    expect(await changedSince(session(), report)).toEqual([]);
    host.userPick("Participants", "E4", "choisi");
    expect(await changedSince(session(), report)).toEqual([{ sheet: "Participants", rows: { first: 3, last: 3 } }]);
    expect(told).toEqual([]);
    await stop();
  });

  it("is found also where a cell stands alone far below", async () => {
    const ground = await scene();
    const host = start(ground);
    host.workbook.sheet("Participants").setValue(1_048_575, 0, "x");
    const report = await control(session());
    expect(await changedSince(session(), report)).toEqual([]);
    host.userPick("Participants", "A1048576", "y");
    expect(await changedSince(session(), report)).not.toEqual([]);
  });
});
