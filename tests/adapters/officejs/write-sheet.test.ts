import type { ModelValue } from "../../../src/application/ports/sheet-model";
import { EMBLEM_PNG } from "../../../src/application/bilan/emblem-png";
import { createOfficeWorkbook } from "../../../src/adapters/officejs/office-workbook";
import { startExcel } from "../../excel-host/load-library";
import { HostError } from "../../excel-host/protocol";
import { anomalies, block, model, person, valuesOf, write } from "./sheet-models";

describe("writing many anomalies", () => {
  it("sends 20 000 of them in few requests, none near 5 MB, and no text is taken for a date or a formula", async () => {
    const count = 20_000;
    const host = startExcel({ sheets: [person] });
    await createOfficeWorkbook().writeSheet(anomalies(count));

    const { statistics } = host;
    // About 350 bytes per row in requests of at most 1 MB by estimate, plus six to plan, open and release.
    expect(statistics.requests).toBeLessThanOrEqual(Math.ceil((count * 450) / 1_000_000) + 8);
    expect(statistics.largestRequest).toBeLessThan(3_000_000);
    expect(statistics.largestResponse).toBeLessThan(500_000);
    expect(host.references.size).toBe(0);

    const sheet = host.workbook.sheet("Anomalies");
    expect(valuesOf(sheet, count + 1, 8)[count]).toEqual([
      "L'été!B20001",
      "erreur",
      "DAT-06",
      "Sortie le 02/02/2026, avant l'entrée du 15/03/2026 : « dossier 19999 ».",
      "=cmd|'/c calc'!A0",
      "Corrigez l'une des deux dates, en vérifiant le contrat signé par le participant et l'employeur.",
      25_569 + 20_000 + 399,
      19_999,
    ]);
    expect(sheet.formulas.size).toBe(count);
    expect(sheet.formulas.get("1,0")).toBe(`=HYPERLINK("#'L''été'!B2","L'été!B2")`);
    expect(sheet.formats.at(count, 6, "numberFormat")).toBe("dd/mm/yyyy");
    expect(sheet.tables).toMatchObject([{ name: "Anomalies", filterButton: true, area: { lastRow: count } }]);
    expect(statistics.cellsWritten.get("Anomalies (en cours d’écriture)")).toBe((count + 1) * 8);
  });
});

describe("what is written", () => {
  it("keeps requests few when numbers and texts alternate in a column", async () => {
    const host = startExcel({ sheets: [person] });
    const values = Array.from({ length: 3_000 }, (_row, index) => [
      index % 2 === 0 ? index : `0${index}`,
      "01/02/2026",
    ]);
    await write({ blocks: [block(values, "tableText")] });
    const sheet = host.workbook.sheet("Bilan");
    expect(valuesOf(sheet, 3_000, 2)).toEqual(values);
    expect(host.statistics.actions).toBeLessThan(200);
  });

  it("gives each value the number format it needs, before the value", async () => {
    const host = startExcel({ sheets: [person], dateSystem: 1904 });
    const values = [
      ["01/02/2026", 1, { day: 20_000 }],
      [null, "n.d.", "inconnue"],
      ["'cité", 0.5, { formula: "1+2", value: 3 }],
    ] as const;
    await write({ blocks: [block(values, ["tableText", "tablePercent", "text"])] });
    const sheet = host.workbook.sheet("Bilan");
    expect(valuesOf(sheet, 3, 3)).toEqual([
      ["01/02/2026", 1, 20_000 + 24_107],
      ["", "n.d.", "inconnue"],
      ["'cité", 0.5, 3],
    ]);
    const formats = [0, 1, 2].map((row) => [0, 1, 2].map((column) => sheet.formats.at(row, column, "numberFormat")));
    expect(formats).toEqual([
      ["@", "0.0 %", "dd/mm/yyyy"],
      ["@", "@", "@"],
      ["@", "0.0 %", "General"],
    ]);
  });

  it("prepares empty cells for what a person will type in them", async () => {
    const host = startExcel({ sheets: [person] });
    const empty = Array.from({ length: 100 }, () => [null, null, null, null]);
    await write({
      blocks: [block(empty, ["inputText", "inputText", "inputDate", "inputNumber"], 1), block([[]], "text", 200)],
    });
    const { formats } = host.workbook.sheet("Bilan");
    const area = (column: number): Parameters<typeof formats.over>[0] => ({
      firstRow: 1,
      firstColumn: column,
      lastRow: 100,
      lastColumn: column,
    });
    expect([0, 1, 2, 3].map((column) => formats.over(area(column), "numberFormat"))).toEqual([
      "@",
      "@",
      "dd/mm/yyyy",
      "0",
    ]);
    expect(formats.at(101, 0, "numberFormat")).toBe("General");
    // One operation for the two neighbouring columns of texts, one for each of the others.
    expect(formats.painted("numberFormat")).toBe(3);
  });

  it("draws styles, sizes, merges, freeze and page", async () => {
    const host = startExcel({ sheets: [person] });
    await write({
      tabColor: "#1F3A68",
      columnWidths: [20, 9],
      rowHeights: [2, 3, 7].map((row) => ({ row, height: row === 3 ? 12 : 30 })),
      blocks: [block([["Titre", null]], "title"), block([["a"], ["b"]], "stateGood", 2)],
      merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 }],
      freeze: { rows: 2, columns: 1 },
      page: {
        orientation: "landscape",
        printArea: { firstRow: 0, firstColumn: 0, lastRow: 3, lastColumn: 1 },
        titleRows: { first: 0, last: 1 },
        breaksBefore: [2],
        footer: { left: "PLIE & Cie", center: "Bilan" },
      },
    });
    const sheet = host.workbook.sheet("Bilan");
    const look = (row: number, name: string): unknown => sheet.formats.at(row, 0, name);
    expect([look(0, "font.size"), look(0, "font.bold"), look(0, "fill.pattern")]).toEqual([18, true, "None"]);
    expect([look(3, "fill.color"), look(3, "horizontalAlignment"), look(3, "border.EdgeTop.color")]).toEqual([
      "#DCFCE7",
      "Center",
      "#C5CCD6",
    ]);
    expect([look(2, "border.InsideHorizontal.style"), look(2, "border.InsideVertical.style")]).toEqual([
      "Continuous",
      undefined,
    ]);
    expect(sheet.columnWidths).toEqual(
      new Map([
        [0, 108.75],
        [1, 51],
      ]),
    );
    expect([...sheet.rowHeights].sort()).toEqual([
      [2, 30],
      [3, 12],
      [7, 30],
    ]);
    expect([sheet.tabColor, sheet.showGridlines, sheet.merges.length, sheet.rowBreaks]).toEqual([
      "#1F3A68",
      false,
      1,
      [2],
    ]);
    expect(sheet.frozen).toEqual({ firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 0 });
    expect(sheet.page).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      printArea: { lastRow: 3, lastColumn: 1 },
      titleRows: { firstRow: 0, lastRow: 1 },
      footer: { leftFooter: "PLIE && Cie", centerFooter: "Bilan", rightFooter: "Page &P / &N" },
    });
    expect(host.suspendedScreenUpdates).toBe(1);
  });

  it("places pictures over their cells, in place of those of the last time", async () => {
    const host = startExcel({ sheets: [person] });
    const image = {
      base64: EMBLEM_PNG,
      format: "png" as const,
      place: { row: 2, column: 1 },
      width: 63,
      height: 42,
      description: "Emblème",
    };
    const pictured = { columnWidths: [20], rowHeights: [{ row: 0, height: 30 }], images: [image] };
    await write(pictured);
    await write(pictured);
    expect(host.workbook.sheet("Bilan").shapes).toMatchObject([
      { image: EMBLEM_PNG, left: 108.75, top: 45, width: 63, height: 42, altTextDescription: "Emblème" },
    ]);
    expect(host.references.size).toBe(0);
  });

  it("keeps a sheet whose pictures cannot be drawn", async () => {
    const host = startExcel({ sheets: [person] });
    host.beforeAction = (member) => {
      if (member === "AddImage") throw new HostError("GeneralException", "No picture.", 500);
    };
    const image = {
      base64: EMBLEM_PNG,
      format: "png" as const,
      place: { row: 0, column: 0 },
      width: 63,
      height: 42,
      description: "Emblème",
    };
    expect(await write({ images: [image] })).toBe("Bilan");
    expect(host.workbook.sheet("Bilan").shapes).toEqual([]);
    expect(host.workbook.sheet("Bilan").valueAt(0, 0)).toBe("Titre");
  });

  it("keeps a sheet whose page cannot be set up, for want of a printer", async () => {
    const host = startExcel({ sheets: [person] });
    host.beforeAction = (member) => {
      if (member === "Orientation") throw new HostError("GeneralException", "No printer.", 500);
    };
    expect(await write({ page: { orientation: "portrait" } })).toBe("Bilan");
    expect(host.workbook.sheet("Bilan").valueAt(0, 0)).toBe("Titre");
  });

  it("gives a table without data the empty row that Excel wants", async () => {
    const host = startExcel({ sheets: [person] });
    const area = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };
    await write({ tables: [{ name: "Vide", area, filter: false }] });
    expect(host.workbook.sheet("Bilan").tables).toMatchObject([
      { name: "Vide", area: { ...area, lastRow: 1 }, filterButton: false },
    ]);
  });

  it("reads the picture that a person put on a sheet, past its charts", async () => {
    const host = startExcel(
      { sheets: [person, { name: "Commentaires", values: [["Section"]] }] },
      { modes: { shapesListCharts: true } },
    );
    const read = () => createOfficeWorkbook().readPicture?.("Commentaires");
    expect(await read()).toBeNull();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Commentaires").shapes.addImage(EMBLEM_PNG);
      await context.sync();
    });
    expect(await read()).toMatchObject({ format: "png", width: 270, height: 180 });
    host.failOnce("Shape.getAsImage");
    expect(await read()).toBe("unusable");
  });

  it("draws charts with their series, categories and place", async () => {
    const host = startExcel({ sheets: [person] });
    const column = (index: number): { firstRow: number; firstColumn: number; lastRow: number; lastColumn: number } => ({
      firstRow: 1,
      firstColumn: index,
      lastRow: 2,
      lastColumn: index,
    });
    await write({
      blocks: [
        block(
          [
            ["", "2025", "2026"],
            ["F", 1, 2],
            ["H", 3, 4],
          ],
          ["tableText", "tableInteger", "tableInteger"],
        ),
      ],
      charts: [
        {
          kind: "bar",
          stacked: true,
          title: "Participants",
          categories: column(0),
          series: [
            { name: "2025", values: column(1), color: "#111111" },
            { name: "2026", values: column(2) },
          ],
          place: { firstRow: 4, firstColumn: 0, lastRow: 12, lastColumn: 3 },
          description: "F : 1 puis 2 ; H : 3 puis 4.",
        },
      ],
    });
    expect(host.workbook.sheet("Bilan").charts).toMatchObject([
      {
        type: "BarStacked",
        title: "Participants",
        legendVisible: true,
        legendPosition: "Bottom",
        place: { firstRow: 4, firstColumn: 0, lastRow: 12, lastColumn: 3 },
        series: [
          { name: "2025", values: column(1), categories: column(0), color: "#111111" },
          { name: "2026", values: column(2), categories: column(0), color: null },
        ],
      },
    ]);
  });

  it("reads the numbers of a mirrored chart without their sign, its categories at the edge", async () => {
    const host = startExcel({ sheets: [person] });
    const column = (at: number) => ({ firstRow: 0, firstColumn: at, lastRow: 1, lastColumn: at });
    const rows = [
      ["20 à 24 ans", 2, { formula: "-B1", value: -2 }],
      ["25 à 29 ans", 1, { formula: "-B2", value: -1 }],
    ];
    await write({
      blocks: [block(rows, ["tableText", "tableInteger", "chartSource"])],
      charts: [
        {
          kind: "bar",
          stacked: true,
          mirrored: true,
          title: "Pyramide",
          categories: column(0),
          series: [{ name: "Hommes", values: column(2) }],
          place: { firstRow: 4, firstColumn: 0, lastRow: 12, lastColumn: 3 },
          description: "",
        },
      ],
    });
    expect(host.workbook.sheet("Bilan").charts).toMatchObject([
      { type: "BarStacked", valueFormat: "#,##0;#,##0", categoryLabels: "Low" },
    ]);
  });

  it("draws a line at the target of a chart, and the bars that miss it in their colour", async () => {
    const host = startExcel({ sheets: [person] });
    const column = (at: number) => ({ firstRow: 0, firstColumn: at, lastRow: 1, lastColumn: at });
    await write({
      blocks: [
        block(
          [
            ["A1", 0.4],
            ["A2", 1.2],
          ],
          ["tableText", "tablePercent"],
        ),
      ],
      charts: [
        {
          kind: "bar",
          title: "Réalisé",
          target: 1,
          categories: column(0),
          series: [{ name: "Taux", values: column(1), color: "#1F3A68", colors: ["#B91C1C", "#1F3A68"] }],
          place: { firstRow: 4, firstColumn: 0, lastRow: 12, lastColumn: 3 },
          description: "",
        },
      ],
    });
    const [chart] = host.workbook.sheet("Bilan").charts;
    expect(chart).toMatchObject({ valueUnit: 1, valueLines: { visible: true, color: "#1F2937" } });
    expect([...(chart?.series[0]?.pointColors ?? [])]).toEqual([
      [0, "#B91C1C"],
      [1, "#1F3A68"],
    ]);
  });

  it("keeps long lists in a hidden sheet, once each", async () => {
    const host = startExcel({ sheets: [person, { name: "Listes (bilan-plie)", values: [["à moi"]] }] });
    const long = Array.from({ length: 40 }, (_value, index) => `Situation ${index}`);
    const validations = [["Oui", "Non"], long, ["Une, deux"], long].map((values, column) => ({
      area: { firstRow: 1, firstColumn: column, lastRow: 99, lastColumn: column },
      rule: { kind: "list" as const, values },
      prompt: { title: "Réponse", message: "Choisissez" },
      onError: "warning" as const,
    }));
    const { name, showGridlines, columnWidths, blocks } = model({ name: "Modèle" });
    const template = { name, showGridlines, columnWidths, blocks, validations };
    for (const expected of ["Modèle", "Modèle (2)"]) {
      expect(await createOfficeWorkbook().writeSheet(template)).toBe(expected);
      const sources = host.workbook
        .sheet(expected)
        .validations.map(({ rule }) => (rule as { list: { source: string } }).list.source);
      expect(sources).toEqual([
        "Oui,Non",
        "='Listes (bilan-plie) (2)'!$A$1:$A$40",
        "='Listes (bilan-plie) (2)'!$B$1:$B$1",
        "='Listes (bilan-plie) (2)'!$A$1:$A$40",
      ]);
    }
    const hidden = host.workbook.sheet("Listes (bilan-plie) (2)");
    expect([hidden.visibility, hidden.valueAt(39, 0), hidden.valueAt(0, 1), hidden.valueAt(0, 2)]).toEqual([
      "Hidden",
      "Situation 39",
      "Une, deux",
      "",
    ]);
    expect(host.workbook.sheet("Modèle").validations[0]).toMatchObject({
      prompt: { title: "Réponse", message: "Choisissez" },
      errorAlert: { style: "Warning", showAlert: true },
    });
  });

  it("makes real hyperlinks of a few links, formulas of many, and leads to the name its own sheet received", async () => {
    const host = startExcel({ sheets: [person, { name: "Bilan", values: [["à moi"]] }] });
    const link = (index: number): ModelValue => ({
      text: `Voir ${index}`,
      link: { sheet: "Bilan", row: index, column: 2 },
    });
    await write({ blocks: [block([[link(4)]], "link")] });
    const first = host.workbook.sheet("Bilan (2)");
    expect(first.hyperlinks.get("0,0")).toMatchObject({ documentReference: "'Bilan (2)'!C5" });
    expect([first.valueAt(0, 0), first.formats.at(0, 0, "font.color")]).toEqual(["Voir 4", "#0B57A4"]);

    const long = `Début « ${'"'.repeat(300)} » fin`;
    const many = Array.from({ length: 250 }, (_link, index) => [link(index)]);
    await write({ blocks: [block([...many, [{ text: long, link: { sheet: "L'été", row: 0, column: 0 } }]], "link")] });
    const sheet = host.workbook.sheet("Bilan (2)");
    expect(sheet.hyperlinks.size).toBe(0);
    expect(sheet.formulas.get("249,0")).toBe(`=HYPERLINK("#'Bilan (2)'!C250","Voir 249")`);
    expect(sheet.valueAt(250, 0)).toBe(long);
    expect(
      Math.max(
        ...[...sheet.formulas.get("250,0")!.matchAll(/"((?:[^"]|"")*)"/g)].map(
          (part) => part[1]!.replace(/""/g, '"').length,
        ),
      ),
    ).toBe(255);
  });
});
