import { lineCount, rowHeight, textWidth } from "../../../src/application/bilan/text-measure";

describe("how much room a text takes", () => {
  it("breaks between words, at line breaks, and inside a word that is too long", () => {
    expect(lineCount("un mot", 30, "tableLabel")).toBe(1);
    expect(lineCount("", 30, "tableLabel")).toBe(1);
    expect(lineCount("un\ndeux\ntrois", 30, "tableLabel")).toBe(3);
    expect(lineCount("alpha bravo charlie delta", 8, "tableLabel")).toBe(4);
    expect(lineCount("x".repeat(60), 10, "tableLabel")).toBeGreaterThan(5);
  });

  it("does not break at a no-break space", () => {
    expect(lineCount("aaaaaaa\u00a0bbbbbbb", 9, "tableLabel")).toBe(2);
    expect(lineCount("aaaaaaa bbbbbbb", 9, "tableLabel")).toBe(2);
    expect(textWidth("\u00a0", "text")).toBe(textWidth(" ", "text"));
  });

  it("is that of Calibri, and a little more", () => {
    // As the font itself gives it: 209.3 pixels of characters of 10 points at 96 dots an inch.
    const wide = textWidth("Participants en parcours au 1er janvier", "text");
    expect(wide).toBeGreaterThan(209.3 * 1.03);
    expect(wide).toBeLessThan(209.3 * 1.1);
  });

  it("never takes fewer lines in less room", () => {
    const text = "Personnes exerçant un emploi, y compris à titre indépendant";
    const lines = [60, 50, 40, 30, 20, 10].map((width) => lineCount(text, width, "tableLabel"));
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  it("gives higher rows to larger characters", () => {
    expect(rowHeight(1, "title")).toBeGreaterThan(rowHeight(1, "tableLabel"));
    expect(rowHeight(2, "tableLabel")).toBeGreaterThan(1.6 * rowHeight(1, "tableLabel") - 3);
  });
});
