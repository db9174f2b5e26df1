import type { DecodedEntry } from "../fiche/decode";
import { cellSentence } from "./cell-sentence";
import type { Effect, ProtocolFault } from "./fault";
import type { CellPlace } from "./rows";

type Path = readonly PropertyKey[];
export type Locate = (path: Path) => CellPlace;

/** A profile or a fiche as JSON, with the cells that each part of it comes from. */
export interface Draft {
  json: Record<string, unknown>;
  /** By key of a list: where the parts of each of its entries stand. */
  readonly lists: Readonly<Record<string, Locate[]>>;
  readonly locate: Locate;
  /** What a fault of an entry of the list keeps from being applied. */
  readonly entryEffect: Effect;
  /** What a fault that nothing can be left out for keeps from being applied. */
  readonly wholeEffect: Effect;
}

/** Each round leaves something out; what is seen only once the rest is right takes another. */
const MOST_ROUNDS = 6;

/**
 * What the decoder accepts of a draft: what is faulty is told on its cell and left out, an entry of a list or a key that may be; null when nothing is left.
 * A line of the exit table whose condition alone is faulty stays, for a person to judge each of its exits.
 */
export function settle<Entry>(
  draft: Draft,
  decode: (value: unknown) => DecodedEntry<Entry>,
  report: (fault: ProtocolFault) => void,
): Entry | null {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const decoded = decode(draft.json);
    if (decoded.ok) return decoded.entry;
    const left = new LeftOut(draft);
    for (const fault of decoded.faults) {
      const place = placeOf(draft, fault.path);
      report({
        kind: place.kind,
        row: place.row,
        field: place.field,
        text: cellSentence(fault, place, draft.json),
        effect: left.take(fault.path),
      });
    }
    if (!left.apply()) return null;
  }
  return null;
}

function placeOf({ lists, locate }: Draft, path: Path): CellPlace {
  const [key, index, ...rest] = path;
  const entry = typeof index === "number" ? lists[String(key)]?.[index] : undefined;
  return entry ? entry(rest) : locate(path);
}

class LeftOut {
  private readonly entries = new Map<string, Set<number>>();
  private readonly keys = new Set<string>();
  private readonly settings = new Set<string>();
  private readonly toReview = new Set<number>();
  private nothingLeft = false;

  constructor(private readonly draft: Draft) {}

  /** Marks what a fault concerns, and says what it keeps from being applied. */
  take([key, second, third]: Path): Effect {
    const name = String(key);
    if (typeof second === "number" && Object.hasOwn(this.draft.lists, name)) {
      if (name === "exits" && third === "condition") {
        this.toReview.add(second);
        return "review";
      }
      this.entries.set(name, (this.entries.get(name) ?? new Set()).add(second));
      return this.draft.entryEffect;
    }
    if (name === "settings" && second !== undefined) this.settings.add(String(second));
    else if (!REQUIRED.has(name)) this.keys.add(name);
    else {
      this.nothingLeft = true;
      return this.draft.wholeEffect;
    }
    return "cell";
  }

  /** Leaves it out; false when the whole goes. */
  apply(): boolean {
    if (this.nothingLeft) return false;
    const { json, lists } = this.draft;
    for (const key of this.keys) {
      if (Object.hasOwn(DEFAULTS, key)) json[key] = DEFAULTS[key];
      else delete json[key];
    }
    if (this.settings.size > 0)
      json["settings"] = Object.fromEntries(
        Object.entries(json["settings"] as object).filter(([key]) => !this.settings.has(key)),
      );
    for (const index of this.toReview) {
      if (this.entries.get("exits")?.has(index)) continue;
      const line = (json["exits"] as Record<string, unknown>[])[index];
      if (line) {
        delete line["condition"];
        line["needsReview"] = true;
      }
    }
    for (const [name, indexes] of this.entries) {
      const keep = <One>(_: One, index: number): boolean => !indexes.has(index);
      json[name] = (json[name] as unknown[]).filter(keep);
      const places = lists[name] as Locate[];
      places.splice(0, places.length, ...places.filter(keep));
    }
    return true;
  }
}

/** What stands for a key that must be there and can be read otherwise. */
const DEFAULTS: Readonly<Record<string, unknown>> = { exitsToConfirm: false };

/** Keys without which there is no profile, or no fiche. */
const REQUIRED = new Set(
  "format id name territory publics eligibility exits objectives settings plie programme title period objective axes support units selection source".split(
    " ",
  ),
);
