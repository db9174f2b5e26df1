import { passingKey } from "../../../../src/application/ports/passing-marks";
import { UserError } from "../../../../src/application/ports/user-error";
import { FAULTS, injectFault } from "../../../excel-host/faults";
import type { ExcelHost } from "../../../excel-host/host";
import { control, DEEDS, scene, seen, session, start, valuesOf, type Deed, type Scene } from "./scenarios";

let ground: Scene;
beforeAll(async () => {
  ground = await scene();
});

async function begun({ before }: Deed): Promise<ExcelHost> {
  const host = start(ground);
  await before?.(ground);
  return host;
}

/** A sheet of ours that is neither what it was nor what it is to be. */
const passing = ({ workbook }: ExcelHost): boolean =>
  workbook.sheets.some(({ names }) => names.some(({ formula }) => passingKey(formula.slice(2, -1)) !== null));

describe.each(Object.entries(DEEDS))("a failure at any request of %s", (name, deed) => {
  it.each(FAULTS)(
    "%s: is told, spoils nothing, and a second try succeeds",
    async (fault) => {
      const model = await begun(deed);
      const counted = injectFault(model, 0);
      const before = seen(model);
      await deed.act(ground, ground.report);
      const after = seen(model);
      // Formulas follow the sheets to their names; links were written with them.
      expect(JSON.stringify(after)).not.toMatch(/en cours d’écriture|#REF!/);
      const requests = counted.count();
      for (let rank = 1; rank <= requests; rank += 1) {
        const host = await begun(deed);
        const people = valuesOf(host.workbook.sheet("Participants"));
        const injected = injectFault(host, rank, fault);
        const error = await deed.act(ground, ground.report).then(
          () => null,
          (reason: unknown) => reason,
        );
        const at = `request ${rank} of ${requests}`;
        if (error !== null) {
          expect([at, error]).toEqual([at, expect.any(UserError)]);
          expect((error as UserError).message).toMatch(/^\p{Lu}.*[.!]$/u);
        }
        if (!fault.startsWith("dead")) {
          expect([at, host.references.size]).toEqual([at, 0]);
          // Where it is not done, it is as if nothing had been asked.
          if (error !== null && !passing(host) && name !== "a justification" && fault !== "done, its answer lost")
            expect([at, seen(host)]).toEqual([at, before]);
        }
        if (name !== "all corrections")
          expect([at, valuesOf(host.workbook.sheet("Participants"))]).toEqual([at, people]);
        injected.lift();
        // A template that is there is not asked for again.
        if ((error !== null || passing(host)) && !(name === "the template" && same(seen(host), after)))
          await secondTry(name, deed);
        expect([at, seen(host)]).toEqual([at, after]);
      }
    },
    120_000,
  );
});

/** A correction is asked for again from a new control: what was made is no longer proposed. */
async function secondTry(name: string, deed: Deed): Promise<void> {
  const report = name === "all corrections" ? await control(session()) : ground.report;
  await deed.act(ground, report);
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
