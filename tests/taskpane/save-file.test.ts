import { savedName } from "../../src/taskpane/state/save-file";
import { fakeSession, participantsWorkbook } from "./fake-session";
import { initialState, type PaneState } from "../../src/taskpane/state/pane-state";

/** What is written into a file of this name, as the state tells it. */
function named(name: string, what: "bilan" | "corrigé" | "modifié", created?: true): string {
  const workbook = participantsWorkbook([{}]);
  const opened = { workbook, name, ...(created ? { created } : {}) };
  const state = { ...initialState(fakeSession(workbook), "accueil"), opened };
  return savedName({
    ...state,
    ...(what === "bilan" && { bilan: {} as PaneState["bilan"] }),
    ...(what === "corrigé" && { corrections: [{}] as unknown as PaneState["corrections"] }),
  });
}

describe("savedName", () => {
  it.each([
    ["suivi.xlsx", "bilan", "suivi - bilan.xlsx"],
    ["suivi.2021.xlsm", "bilan", "suivi.2021 - bilan.xlsm"],
    ["suivi - bilan.xlsx", "bilan", "suivi - bilan 2.xlsx"],
    ["suivi - bilan 9.xlsm", "bilan", "suivi - bilan 10.xlsm"],
    ["suivi - bilan 2024.xlsx", "bilan", "suivi - bilan 2024 - bilan.xlsx"],
    ["bilan 2.xlsx", "bilan", "bilan 2 - bilan.xlsx"],
    ["suivi", "bilan", "suivi - bilan.xlsx"],
    // No Bilan is promised where none is.
    ["suivi.ods", "corrigé", "suivi - corrigé.xlsx"],
    ["suivi.xlsx", "modifié", "suivi - modifié.xlsx"],
    ["suivi - corrigé.xlsx", "corrigé", "suivi - corrigé 2.xlsx"],
    ["suivi - modifié.xlsx", "corrigé", "suivi - corrigé.xlsx"],
    ["suivi - corrigé 2.xlsx", "bilan", "suivi - bilan.xlsx"],
    // What an earlier session wrote is still there.
    ["suivi - bilan.xlsx", "corrigé", "suivi - bilan 2.xlsx"],
    ["suivi - corrigé.xlsx", "modifié", "suivi - corrigé 2.xlsx"],
    ["suivi - corrigé.xlsx".normalize("NFD"), "modifié", "suivi - corrigé 2.xlsx"],
  ] as const)("%s, %s, is given back as %s", (name, what, saved) => {
    expect(named(name, what)).toBe(saved);
  });

  it("leaves its name to a file that was made here, until a Bilan is in it", () => {
    expect(named("Modèle PLIE.xlsx", "modifié", true)).toBe("Modèle PLIE.xlsx");
    expect(named("Modèle PLIE.xlsx", "corrigé", true)).toBe("Modèle PLIE.xlsx");
    expect(named("Modèle PLIE.xlsx", "bilan", true)).toBe("Modèle PLIE - bilan.xlsx");
  });
});
