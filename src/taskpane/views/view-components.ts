import { lazy, type ComponentType } from "react";
import type { View } from "../state/pane-state";
import { HomeView } from "./HomeView";
import { VIEW_TABLE } from "./view-table";

const loaded = new Map<View, ComponentType>([["accueil", HomeView]]);

export function viewComponent(view: View): ComponentType {
  const { load } = VIEW_TABLE[view];
  let component = loaded.get(view);
  if (!component && load) loaded.set(view, (component = lazy(load)));
  return component ?? HomeView;
}

/** React remembers a view whose code could not be fetched as broken for ever: this lets it be fetched again. */
export function forgetView(view: View): void {
  if (VIEW_TABLE[view].load) loaded.delete(view);
}
