import { openFile } from "../../../src/adapters/open-file";
import { UserError } from "../../../src/application/ports/user-error";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (one) => (one === "€" ? 0x80 : one.charCodeAt(0)));
const wide = (text: string, mark: boolean, big = false): Uint8Array => {
  const codes = [...(mark ? "\ufeff" : ""), ...text].map((one) => one.charCodeAt(0));
  return Uint8Array.from(codes.flatMap((code) => (big ? [code >> 8, code & 255] : [code & 255, code >> 8])));
};

async function rowsOf(bytes: Uint8Array, name = "Participants.csv"): Promise<unknown[][]> {
  const workbook = await openFile(bytes, { name });
  const { sheets } = await workbook.describe();
  const grid = await workbook.readSheet(sheets[0]?.name ?? "");
  return Array.from({ length: grid.rowCount }, (_, row) => grid.columns.map((column) => column[row] ?? null));
}

const WANTED = [
  ["Prénom", "CP", "Né le", "Coût €"],
  ["Élodie", "04700", "03/02/1988", "12,5"],
];

describe("a .csv file", () => {
  const lines = "Prénom;CP;Né le;Coût €\r\nÉlodie;04700;03/02/1988;12,5\r\n";
  it.each<[string, Uint8Array]>([
    ["UTF-8", utf8(lines)],
    ["UTF-8 with its mark", utf8(`\ufeff${lines}`)],
    ["Windows-1252", latin(lines)],
    ["UTF-16, little end first", wide(lines, true)],
    ["UTF-16, big end first", wide(lines, true, true)],
    ["UTF-16 without its mark", wide(lines, false)],
    ["commas and quotes", utf8('Prénom,CP,Né le,"Coût €"\nÉlodie,04700,03/02/1988,"12,5"\n')],
    ["tabs", utf8(lines.replaceAll(";", "\t"))],
    ["a first line that says its separator", utf8(`sep=|\r\n${lines.replaceAll(";", "|")}`)],
  ])("in %s: every value is the text it was", async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(WANTED);
  });

  it("is one sheet under the name of the file, whose quoted fields hold lines, quotes and separators", async () => {
    const bytes = utf8('Nom;Note\n"DURAND";"deux\nlignes; et ""guillemets"""\n\n;=1+1\n');
    const workbook = await openFile(bytes, { name: "Suivi [2021].CSV" });
    expect((await workbook.describe()).sheets.map(({ name }) => name)).toEqual(["Suivi  2021"]);
    expect(await rowsOf(bytes)).toEqual([
      ["Nom", "Note"],
      ["DURAND", 'deux\nlignes; et "guillemets"'],
      [null, null],
      [null, "=1+1"],
    ]);
  });

  it("is saved as an .xlsx that says the same", async () => {
    const saved = await (await openFile(latin(lines), { name: "a.csv" })).save();
    expect(await rowsOf(saved, "a.xlsx")).toEqual(WANTED);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ["empty", new Uint8Array(0), /est vide/],
    ["of noise", new Uint8Array([1, 0, 2, 0, 0, 0, 7]), /n'est pas un fichier texte/],
    ["with a quote that never closes", utf8('a;b\n1;"2\n3;4\n'), /guillemet ouvert n'est jamais refermé/],
    ["with more fields than a workbook may have", utf8(";".repeat(26_000_000)), /nombre démesuré de cellules/],
    ["with more columns than a sheet may have", utf8(";".repeat(20_000)), /plus de lignes ou de colonnes/],
    ["that is a web page", utf8("<html><table></table></html>"), /page web/],
  ])("%s is refused in a sentence that names it", async (_, bytes, sentence) => {
    const refusal: unknown = await rowsOf(bytes, "piège.csv").catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UserError);
    expect((refusal as Error).message).toMatch(sentence);
    expect((refusal as Error).message).toMatch(/^Le fichier « piège\.csv »[^\n]*\.$/);
  });
});
