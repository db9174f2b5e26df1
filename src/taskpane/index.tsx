import { createRoot } from "react-dom/client";
import { systemClock } from "../adapters/clock/system-clock";
import { connectOffice } from "../adapters/officejs/office-door";
import { systemRandomBytes } from "../adapters/randomness/system-randomness";
import type { XlsxWorkbook } from "../adapters/open-file";
import { UserError } from "../application/ports/user-error";
import type { Workbook } from "../application/ports/workbook";
import { runInSlices } from "../application/time-slices";
import { PROGRAM_VERSION } from "../core/domain/program";
import type { Catalogue } from "../core/fiche/catalogue";
import { loadCatalogue } from "../fiches";
import { loadReference } from "../reference";
import { App } from "./App";
import { takeAction } from "./ribbon-action";
import { type OpenedWorkbook, type RibbonAction, type Session } from "./session";
import { officeLibrary } from "./shell/excel-page";
import { loadedPart } from "./state/loaded-part";
import { download } from "./state/save-file";
import { createPane } from "./state/pane";
import { VIEWS, type View } from "./state/pane-state";

/** Composition root of the pane: Excel in the page that the manifest names, a file of the person's in the other. */
async function start(): Promise<void> {
  const common = {
    version: PROGRAM_VERSION,
    clock: systemClock,
    randomBytes: systemRandomBytes,
    loadCatalogue: (own: readonly Catalogue[]) => loadCatalogue(...own),
    readFile: async (bytes: Uint8Array, name: string) => {
      const { openFile } = await readers();
      return loadedPart(openFile(bytes, { name }));
    },
    loadReference: () => loadReference((work) => runInSlices(work, systemClock, undefined, () => undefined)),
  };
  const library = officeLibrary();
  const office = library === null ? null : await connectOffice(library, { tell: tellWait });
  const session: Session = office
    ? {
        ...common,
        kind: "excel",
        opened: { workbook: tellingUpdates(office.workbook), name: "" },
        handOver: handingOver(office.openNewWorkbook),
        watchChanges: office.watchChanges,
        action: wantedAction(),
        theme: office.theme,
      }
    : {
        ...common,
        ...(await browserDoor()),
        handOver: handingOver(async (bytes, name) => download(bytes, name)),
        kind: "browser",
        opened: null,
        theme: null,
      };
  const root = document.getElementById("root");
  if (root) createRoot(root).render(<App pane={createPane(session, wantedView())} />);
}

/** What an adapter fetches when it first needs it may have gone with an update of the server, like the pane's own parts. */
function tellingUpdates(workbook: Workbook): Workbook {
  return {
    ...workbook,
    readPicture: (name) => loadedPart(workbook.readPicture?.(name) ?? Promise.resolve(null)),
    writeSheet: (...asked) => loadedPart(workbook.writeSheet(...asked)),
    writeSheets: (...asked) => loadedPart(workbook.writeSheets(...asked)),
    changeCells: (...asked) => loadedPart(workbook.changeCells(...asked)),
    appendColumns: (...asked) => loadedPart(workbook.appendColumns(...asked)),
    highlight: (...asked) => loadedPart(workbook.highlight(...asked)),
    clearHighlights: (...asked) => loadedPart(workbook.clearHighlights(...asked)),
  };
}

/** What reads files is fetched at once in a browser tab only: Excel needs it when the person chooses another file. */
const readers = () => loadedPart(import("../adapters/open-file"));

function handingOver(give: (bytes: Uint8Array, name: string) => Promise<void>): Session["handOver"] {
  return async (name, write) => {
    const { createXlsx } = await readers();
    const workbook = createXlsx(name);
    const result = await write(workbook);
    await give(await workbook.save(), name);
    return result;
  };
}

async function browserDoor(): Promise<Required<Pick<Session, "openFile" | "createFile">>> {
  const { createXlsx, openFile } = await readers();
  const opened = (workbook: XlsxWorkbook, name: string): OpenedWorkbook => ({
    workbook,
    name,
    save: (job) => workbook.save(job),
    viewSheet: (sheet) => workbook.viewSheet(sheet),
    sheetLinks: (sheet) => workbook.sheetLinks(sheet),
    sheetCharts: (sheet) => workbook.sheetCharts(sheet),
  });
  return {
    openFile: async (bytes, name) => opened(await loadedPart(openFile(bytes, { name })), name),
    createFile: (name) => ({ ...opened(createXlsx(name), name), created: true }),
  };
}

/** The view that the address asks for: `?vue=bilan`. */
function wantedView(): View {
  const wanted = new URLSearchParams(location.search).get("vue");
  return VIEWS.find((view) => view === wanted) ?? "accueil";
}

/** What the button of the ribbon asked for: `?action=controler`. Once only: a page that is loaded again was not asked for again. */
function wantedAction(): RibbonAction | null {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (navigation?.type === "reload" || navigation?.type === "back_forward") return null;
  // Asking for the storage may itself be refused.
  const kept = {
    getItem: (key: string) => sessionStorage.getItem(key),
    setItem: (key: string, value: string) => sessionStorage.setItem(key, value),
  };
  return takeAction(location.search, performance.timeOrigin, kept);
}

/** Under the sentence that waits, while Excel's library does not come. */
function tellWait(sentence: string | null): void {
  const place = document.getElementById("attente");
  if (place) place.textContent = sentence ?? "";
}

/** Nothing of the pane is there yet: one sentence in the bare page, rather than a blank one. */
function tellStartFailure(error: unknown): void {
  const root = document.getElementById("root");
  if (root)
    root.textContent =
      error instanceof UserError
        ? error.message
        : "Le volet ne peut pas démarrer : vérifiez la connexion, fermez-le, puis rouvrez-le. Si rien ne change, prévenez la personne qui a installé le complément.";
}

start().catch(tellStartFailure);
