import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nodeInflate } from "../../../src/adapters/xlsx/node-inflate";
import { openXlsx } from "../../../src/adapters/xlsx/open";
import { controlWorkbook, type ControlReport } from "../../../src/application/control/control-workbook";
import { writeTemplate } from "../../../src/application/template/write-template";
import { dayOf } from "../../../src/core/domain/day";
import { describeFinding } from "../../../src/core/engine/describe";
import { regular } from "../../../src/core/protocol/write-protocol";
import { loadCatalogue } from "../../../src/fiches";

const clock = { now: () => 0, today: () => dayOf(2026, 1, 31), pause: () => Promise.resolve() };

const told = (report: ControlReport) =>
  [...report.findings.sorted()].map((index) => {
    const { rule, sheet, cell, gravity, message } = describeFinding(report, index);
    return `${rule.code} ${gravity} ${sheet} ${cell ?? ""} ${message}`;
  });

test.each(["plie-agenais-2021", "plie-bordeaux-2021", "plie-grand-perigueux-2021", "plie-hauts-de-garonne-2024"])(
  "%s gives the same findings by the profile that ships and by its sheets",
  async (name) => {
    const catalogue = await loadCatalogue();
    const bytes = readFileSync(join(__dirname, "../../../examples", `${name}.xlsx`));
    const workbook = await openXlsx(bytes, { name: `${name}.xlsx`, inflate: nodeInflate });
    const shipped = await controlWorkbook(workbook, {}, { catalogue, clock });
    const plie = shipped.context.profile?.id ?? "";
    await writeTemplate(workbook, catalogue, { plie }, ["protocol"]);
    const reopened = await openXlsx(await workbook.save(), { name: `${name}.xlsx`, inflate: nodeInflate });
    // Of the shipped catalogue nothing is left that is this PLIE's: all comes from the sheets.
    const others = {
      fiches: catalogue.fiches.filter((fiche) => fiche.plie !== plie),
      profiles: catalogue.profiles.filter(({ id }) => id !== plie),
    };
    const typed = await controlWorkbook(reopened, {}, { catalogue: others, clock });
    expect(typed.context.profile).toEqual(regular(shipped.context.profile));
    expect(told(typed)).toEqual(told(shipped));
    expect(typed.byGravity).toEqual(shipped.byGravity);
    expect(told(typed).length).toBeGreaterThan(100);
    expect(typed.notices.join()).toContain("Protocole lu dans la feuille");
  },
);
