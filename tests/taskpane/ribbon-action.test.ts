import { takeAction } from "../../src/taskpane/ribbon-action";

function storage(): Pick<Storage, "getItem" | "setItem"> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

describe("what the ribbon asked for", () => {
  it("is done once for a press, and again for the next one", () => {
    const kept = storage();
    expect(takeAction("?action=bilan", 1_000, kept)).toBe("bilan");
    expect(takeAction("?action=bilan", 2_500, kept)).toBeNull();
    expect(takeAction("?action=controler", 3_000, kept)).toBe("controler");
    expect(takeAction("?action=bilan", 60_000, kept)).toBe("bilan");
    expect(takeAction("?action=autre", 90_000, kept)).toBeNull();
    expect(takeAction("", 90_000, kept)).toBeNull();
  });

  it("is done where nothing can be kept", () => {
    const refused = {
      getItem: () => null,
      setItem: () => {
        throw new Error("refused");
      },
    };
    expect(takeAction("?action=bilan", 1_000, refused)).toBe("bilan");
  });
});
