import { createMemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { readRememberedChoices, rememberChoices } from "../../../src/application/control/remembered-choices";

const workbook = () => createMemoryWorkbook({ sheets: [{ name: "Participants", rows: [] }] });

describe("the choices remembered in a workbook", () => {
  it("are found again, which one of two titles and ignored columns included", async () => {
    const book = workbook();
    const choices = {
      sheets: { participants: "Suivi" },
      columns: { participants: { sex: "Genre", exitDate: { heading: "Date", which: 2, after: 0 } } },
      ignored: { participants: ["Logement", { heading: "SORTIE", which: 1, after: 2 }] },
    };
    await rememberChoices(book, choices);
    expect(await readRememberedChoices(book)).toEqual(choices);
  });

  it("in their former form are still read", async () => {
    const book = workbook();
    await book.writeSetting("lecture", '{"sheets":{},"columns":{"participants":{"sex":"Genre"}}}');
    expect(await readRememberedChoices(book)).toEqual({ sheets: {}, columns: { participants: { sex: "Genre" } } });
  });
});
