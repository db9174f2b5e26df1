import { lazy, type ComponentType } from "react";
import { loadedPart } from "../state/loaded-part";
import type { View } from "../state/pane-state";
import { HomeView } from "./HomeView";

/** The first view comes with the pane; the others, with the rules, when they are asked for. */
const LOADERS: Readonly<Record<Exclude<View, "accueil">, () => Promise<{ readonly default: ComponentType }>>> = {
  donnees: () => loadedPart(import("./DataView")),
  controle: () => loadedPart(import("./ControlView")),
  bilan: () => loadedPart(import("./BilanView")),
  fiches: () => loadedPart(import("./FichesView")),
  aide: () => loadedPart(import("./HelpView")),
};

const loaded = new Map<View, ComponentType>([["accueil", HomeView]]);

export function viewComponent(view: View): ComponentType {
  let component = loaded.get(view);
  if (!component && view !== "accueil") loaded.set(view, (component = lazy(LOADERS[view])));
  return component ?? HomeView;
}

/** React remembers a view whose code could not be fetched as broken for ever: this lets it be fetched again. */
export function forgetView(view: View): void {
  if (view !== "accueil") loaded.delete(view);
}
