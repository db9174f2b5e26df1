import { createRoot } from "react-dom/client";
import packageJson from "../../package.json";
import { systemClock } from "../adapters/clock/system-clock";
import { connectOffice } from "../adapters/officejs/office-door";
import { runInSlices } from "../application/time-slices";
import type { Catalogue } from "../core/fiche/catalogue";
import { loadCatalogue } from "../fiches";
import { loadReference } from "../reference";
import { App } from "./App";
import "./page.css";
import type { Session } from "./session";
import { createPane } from "./state/pane";
import { VIEWS, type View } from "./state/pane-state";

/** Composition root of the pane: Excel where there is one around the page, an .xlsx file of the person's otherwise. */
async function start(): Promise<void> {
  const common = {
    version: packageJson.version,
    clock: systemClock,
    loadCatalogue: (own: readonly Catalogue[]) => loadCatalogue(...own),
    loadReference: () => loadReference((work) => runInSlices(work, systemClock, undefined, () => undefined)),
  };
  const office = await connectOffice();
  const session: Session = office
    ? {
        ...common,
        kind: "excel",
        opened: { workbook: office.workbook, name: "" },
        watchChanges: office.watchChanges,
        theme: office.theme,
      }
    : { ...common, ...(await browserDoor()), kind: "browser", opened: null, theme: null };
  const root = document.getElementById("root");
  if (root) createRoot(root).render(<App pane={createPane(session, wantedView())} />);
}

/** The .xlsx adapter is fetched in a browser tab only: Excel never needs it. */
async function browserDoor(): Promise<Required<Pick<Session, "openFile" | "createFile">>> {
  const { createXlsx, openXlsx } = await import("../adapters/xlsx/open");
  return {
    openFile: async (bytes, name) => {
      const workbook = await openXlsx(bytes, { name });
      return { workbook, name, save: () => workbook.save() };
    },
    createFile: (name) => {
      const workbook = createXlsx(name);
      return { workbook, name, save: () => workbook.save() };
    },
  };
}

/** The view that the ribbon button asked for: `?vue=bilan`. */
function wantedView(): View {
  const wanted = new URLSearchParams(location.search).get("vue");
  return VIEWS.find((view) => view === wanted) ?? "accueil";
}

/** Nothing of the pane is there yet: one sentence in the bare page, rather than a blank one. */
function tellStartFailure(): void {
  const root = document.getElementById("root");
  if (root)
    root.textContent =
      "Le volet ne peut pas démarrer : vérifiez la connexion, fermez-le, puis rouvrez-le. Si rien ne change, prévenez la personne qui a installé le complément.";
}

start().catch(tellStartFailure);
