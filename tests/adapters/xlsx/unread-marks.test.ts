import { openXlsx } from "../../../src/adapters/xlsx/open";
import { fixtureParts, relationships, zip } from "./build-xlsx";

const rows = [
  ["NOM", "Suite"],
  ["DURAND", "a"],
  ["PETIT", "b"],
  ["ROUX", "c"],
  ["MOREL", null],
  ["FABRE", "d"],
];
const yellow = "#FFFF00";
const grey = "#D9D9D9";

it("counts the rows coloured otherwise than their column, and the comments", async () => {
  const fills = [
    // A heading, a whole column in grey, two people in yellow, and an empty cell.
    { row: 0, column: 0, color: yellow },
    ...[1, 2, 3, 5].map((row) => ({ row, column: 1, color: grey })),
    { row: 2, column: 0, color: yellow },
    { row: 3, column: 0, color: yellow },
    { row: 4, column: 1, color: yellow },
  ];
  const parts = {
    ...fixtureParts({ sheets: [{ name: "Suivi", rows, fills }] }),
    "xl/worksheets/_rels/sheet1.xml.rels": relationships([["rId1", "comments", "../comments1.xml"]]),
    "xl/comments1.xml":
      '<comments><authors/><commentList><comment ref="A2"><text/></comment><comment ref="A3"/></commentList></comments>',
  };
  const workbook = await openXlsx(zip(parts), { name: "suivi.xlsx" });
  expect(await workbook.unreadMarks?.("Suivi", 1)).toEqual({ coloredRows: 2, comments: 2 });
});

it("finds nothing on a plain sheet", async () => {
  const workbook = await openXlsx(zip(fixtureParts({ sheets: [{ name: "Suivi", rows }] })), { name: "suivi.xlsx" });
  expect(await workbook.unreadMarks?.("Suivi", 1)).toEqual({ coloredRows: 0, comments: 0 });
});
