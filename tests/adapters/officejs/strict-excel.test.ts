import { createOfficeWorkbook } from "../../../src/adapters/officejs/office-workbook";
import type { SheetModel } from "../../../src/application/ports/sheet-model";
import type { ExcelHost, HostOptions } from "../../excel-host/host";
import { startExcel } from "../../excel-host/load-library";
import type { HostSheet } from "../../excel-host/model/sheet";
import { EMBLEM_PNG } from "../../../src/application/bilan/emblem-png";
import { block, model, person, valuesOf } from "./sheet-models";

const start = (options?: HostOptions): ExcelHost => startExcel({ sheets: [person] }, options);

/** Writes one sheet and answers what could not be done. */
async function notices(changes: Partial<SheetModel>): Promise<readonly string[]> {
  const draft = model(changes);
  return (await createOfficeWorkbook().writeSheets([{ ...draft, model: () => draft }])).notices;
}

const bilan = (host: ExcelHost): HostSheet => host.workbook.sheet("Bilan");

const page = {
  orientation: "landscape",
  printArea: { firstRow: 0, firstColumn: 0, lastRow: 3, lastColumn: 1 },
  titleRows: { first: 0, last: 0 },
  breaksBefore: [2],
  footer: { left: "PLIE", center: "" },
} as const;

describe("a page that Excel cannot set up whole", () => {
  it("has all but the size of the paper where there is no printer, and the person is told", async () => {
    const host = start();
    host.failMembers.add("PageLayout.paperSize");
    expect(await notices({ page })).toEqual([
      "La mise en page de la feuille « Bilan » est incomplète (manque : le format A4) : réglez-la dans Mise en page, ou choisissez une imprimante puis écrivez de nouveau.",
    ]);
    expect(bilan(host).page).toMatchObject({
      orientation: "Landscape",
      paperSize: "Letter",
      zoom: { horizontalFitToPages: 1 },
      printArea: { lastRow: 3 },
      titleRows: { lastRow: 0 },
      footer: { leftFooter: "PLIE" },
    });
    expect(bilan(host).rowBreaks).toEqual([2]);
  });

  it.each([
    ["PageLayout.setPrintArea", "la zone d'impression"],
    ["PageLayout.setPrintTitleRows", "les titres répétés"],
    ["PageBreakCollection.add", "les sauts de page"],
    ["HeaderFooter.centerFooter", "le pied de page"],
    ["PageLayout.orientation", "l'orientation"],
    ["PageLayout.zoom", "l'ajustement à la largeur de la page"],
  ])("lacks only what %s does", async (member, missing) => {
    const host = start();
    host.failMembers.add(member);
    expect((await notices({ page })).join()).toContain(`(manque : ${missing})`);
    expect(bilan(host).page.paperSize).toBe("A4");
  });

  it("costs one request where all goes well", async () => {
    const requests = async (changes: Partial<SheetModel>): Promise<number> => {
      const host = start();
      expect(await notices(changes)).toEqual([]);
      return host.statistics.requests;
    };
    expect((await requests({ page })) - (await requests({}))).toBe(1);
  });
});

describe("what is drawn", () => {
  it("puts each table on its own sheet while the person looks at another", async () => {
    const host = start();
    const area = { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 0 };
    await notices({ blocks: [block([["Code"], [1]], "text")], tables: [{ name: "Codes", area, filter: true }] });
    expect([host.workbook.activeSheet.name, host.workbook.activeSheet.tables.length]).toEqual(["L'été", 0]);
    expect(bilan(host).tables).toMatchObject([{ name: "Codes" }]);
  });

  it.each([
    ["numbers", [1, 2]],
    ["nothing that counts", [null, "néant"]],
  ] as const)("gives a chart all its series over %s, stacked", async (_, first) => {
    const host = start();
    const column = (index: number): { firstRow: number; firstColumn: number; lastRow: number; lastColumn: number } => ({
      firstRow: 0,
      firstColumn: index,
      lastRow: 1,
      lastColumn: index,
    });
    await notices({
      blocks: [
        block(
          [
            ["a", first[0], 3],
            ["b", first[1], 4],
          ],
          "text",
        ),
      ],
      charts: [
        {
          kind: "bar",
          stacked: true,
          title: "t",
          description: "d",
          categories: column(0),
          series: [
            { name: "un", values: column(1) },
            { name: "deux", values: column(2) },
          ],
          place: column(4),
        },
      ],
    });
    const [chart] = bilan(host).charts;
    expect(chart?.type).toBe("BarStacked");
    expect(chart?.series.map(({ name }) => name)).toEqual(["un", "deux"]);
  });

  it("takes the widest column and the highest row that a model may ask for", async () => {
    const host = start();
    await notices({ columnWidths: [254], rowHeights: [{ row: 0, height: 409 }] });
    expect([[...bilan(host).columnWidths.values()], [...bilan(host).rowHeights.values()]]).toEqual([[1337.25], [409]]);
  });

  it("places pictures where Excel says that the cell is, when it tells", async () => {
    const host = start({ sets: { ExcelApi: "1.10" } });
    const image = {
      base64: EMBLEM_PNG,
      format: "png" as const,
      place: { row: 2, column: 1 },
      width: 63,
      height: 42,
      description: "Emblème",
    };
    await notices({ columnWidths: [20], rowHeights: [{ row: 0, height: 30 }], images: [image] });
    // A row of its own height, and one of this Excel's.
    expect(bilan(host).shapes).toMatchObject([{ left: 108.75, top: 44.4 }]);
  });

  it("says that pictures could not be drawn", async () => {
    const host = start();
    host.failMembers.add("ShapeCollection.addImage");
    const image = {
      base64: EMBLEM_PNG,
      format: "png" as const,
      place: { row: 0, column: 0 },
      width: 63,
      height: 42,
      description: "Emblème",
    };
    expect(await notices({ images: [image] })).toEqual([
      "Les images de la feuille « Bilan » n'ont pas pu être posées par cet Excel.",
    ]);
    expect(valuesOf(bilan(host), 1, 1)).toEqual([["Titre"]]);
  });
});
