import fc from "fast-check";
import { postalCodeSlipped } from "../../../src/core/territory/postal-slip";
import { FRANCE } from "./reference";

describe("the postal code that was surely meant", () => {
  it.each<[typed: string, commune: string | undefined, code: string | null]>([
    ["4700O", "Agen", "47000"],
    ["470000", "AGEN", "47000"],
    ["4700", "AGEN", "47000"],
    ["47 OO0", "AGEN", "47000"],
    ["00100", "AGEN", null],
    ["4700O", undefined, null],
    ["4700O", "Agenn", null],
    ["4700O", "AGEN CEDEX 9", null],
    ["4700O", "LISBONNE", null],
    // Bordeaux has 33000, 33100, 33200, 33300, 33800: which digit of « 3300 » is lost, nobody knows.
    ["3300", "BORDEAUX", null],
    ["33O00", "BORDEAUX", "33000"],
    ["3310O", "BORDEAUX", "33100"],
    ["33075O", "BORDEAUX", null],
    ["", "AGEN", null],
  ])("« %s », %s", (typed, commune, code) => {
    expect(postalCodeSlipped(FRANCE, typed, commune)).toBe(code);
  });

  it("is never another one than that which was typed with one slip", () => {
    const digit = fc.constantFrom(..."0123456789");
    const slip = fc.oneof(
      fc.record({ kind: fc.constant("lost"), at: fc.nat(4) }),
      fc.record({ kind: fc.constantFrom("other", "more"), at: fc.nat(4), digit }),
      fc.record({ kind: fc.constant("exchanged"), at: fc.nat(3) }),
    );
    const slipped = (code: string, { kind, at, digit = "" }: { kind: string; at: number; digit?: string }): string => {
      if (kind === "exchanged") return code.slice(0, at) + (code[at + 1] ?? "") + (code[at] ?? "") + code.slice(at + 2);
      return code.slice(0, at) + digit + code.slice(kind === "more" ? at : at + 1);
    };
    const served = FRANCE.communes.filter(({ postalCodes }) => postalCodes.length > 0);
    fc.assert(
      fc.property(fc.constantFrom(...served), fc.nat(), slip, ({ name, postalCodes }, which, how) => {
        const meant = postalCodes[which % postalCodes.length] as string;
        const typed = slipped(meant, how);
        const others = FRANCE.communesNamed(name).flatMap((commune) => commune.postalCodes);
        // A slip that makes the code of another place of that name is no text that the rules ask about.
        fc.pre(!others.includes(typed) || typed === meant);
        expect([null, meant]).toContain(postalCodeSlipped(FRANCE, typed, name));
      }),
    );
  });
});
