import { buildBilan } from "../../../src/core/bilan/build-bilan";
import type { ChoosableBilan } from "../../../src/core/bilan/left-out-fiches";
import { lines, section, tables, words } from "../../support/bilan";
import { controlExample, finish } from "../../support/example-workbook";
import { people } from "../../support/indicators";

const control = controlExample({
  plie: "agenais",
  participants: people([{}, { sex: "Homme" }]),
  indicators: [{ fiche: "A1", indicator: "comites-de-pilotage", achieved: 3 }],
});

describe("fiches left out of the Bilan by the person", () => {
  const built = (...ids: readonly string[]): ChoosableBilan =>
    finish(buildBilan(control, { notices: [], justified: new Map(), withoutFiches: new Set(ids) }));
  const starts = (bilan: ChoosableBilan, text: string): boolean =>
    lines(tables(section(bilan, "unites"))[0]).some((line) => line.startsWith(text));

  it("are not compared, are named, and can be chosen again", () => {
    const whole = built();
    expect([starts(whole, "A1 |"), starts(whole, "A4 |")]).toEqual([true, true]);
    const without = built("2021-A1");
    expect([starts(without, "A1 |"), starts(without, "A4 |")]).toEqual([false, true]);
    expect(words(section(without, "unites")).join(" ")).toMatch(/Laissées de côté dans ce bilan.* : A1/);
    expect(without.fiches).toEqual(whole.fiches);
  });

  it("may be all of them; those that nobody speaks of are not named", () => {
    expect(words(section(built("2021-A1", "2021-A4"), "unites"))[0]).toMatch(/Toutes les fiches .* de côté/);
    expect(words(section(built("unknown"), "unites"))).toEqual(words(section(built(), "unites")));
  });
});
