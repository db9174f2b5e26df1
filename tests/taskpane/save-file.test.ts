import { savedName } from "../../src/taskpane/state/save-file";

describe("savedName", () => {
  it.each([
    ["suivi.xlsx", "suivi - bilan.xlsx"],
    ["suivi.2021.xlsm", "suivi.2021 - bilan.xlsm"],
    ["suivi - bilan.xlsx", "suivi - bilan 2.xlsx"],
    ["suivi - bilan 2.xlsx", "suivi - bilan 3.xlsx"],
    ["suivi - bilan 9.xlsm", "suivi - bilan 10.xlsm"],
    ["suivi - bilan 2024.xlsx", "suivi - bilan 2024 - bilan.xlsx"],
    ["bilan 2.xlsx", "bilan 2 - bilan.xlsx"],
    ["suivi", "suivi - bilan.xlsx"],
  ])("%s is given back as %s", (name, saved) => {
    expect(savedName(name)).toBe(saved);
  });
});
