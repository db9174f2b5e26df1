import { BookOpen16Regular } from "@fluentui/react-icons/svg/book-open";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClipboardTask16Regular } from "@fluentui/react-icons/svg/clipboard-task";
import { DataBarVertical16Regular } from "@fluentui/react-icons/svg/data-bar-vertical";
import { DocumentTable16Regular } from "@fluentui/react-icons/svg/document-table";
import { Home16Regular } from "@fluentui/react-icons/svg/home";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import type { ComponentType, ReactElement } from "react";
import { loadedPart } from "../state/loaded-part";
import type { View } from "../state/pane-state";

interface ViewEntry {
  readonly label: string;
  readonly icon: ReactElement;
  /** Fetched, with the rules, when it is asked for; null: it comes with the pane. */
  readonly load: (() => Promise<{ readonly default: ComponentType }>) | null;
}

const entry = (label: string, icon: ReactElement, load: ViewEntry["load"]): ViewEntry => ({ label, icon, load });

/** Every view: a new one is its name among `VIEWS` (state/pane-state.ts), which gives the order, and its line here. */
export const VIEW_TABLE: Readonly<Record<View, ViewEntry>> = {
  accueil: entry("Accueil", <Home16Regular aria-hidden />, null),
  donnees: entry("Données", <DocumentTable16Regular aria-hidden />, () => loadedPart(import("./DataView"))),
  controle: entry("Contrôle", <CheckmarkCircle16Regular aria-hidden />, () => loadedPart(import("./ControlView"))),
  bilan: entry("Bilan", <DataBarVertical16Regular aria-hidden />, () => loadedPart(import("./BilanView"))),
  audit: entry("Audit", <ClipboardTask16Regular aria-hidden />, () => loadedPart(import("./AuditView"))),
  fiches: entry("Fiches", <BookOpen16Regular aria-hidden />, () => loadedPart(import("./FichesView"))),
  aide: entry("Aide", <QuestionCircle16Regular aria-hidden />, () => loadedPart(import("./HelpView"))),
};
