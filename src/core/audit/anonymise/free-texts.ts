import type { CellValue } from "../../domain/cell";
import type { ControlContext } from "../../context/control-context";
import { stepClass, stepType } from "../../fiche/step-types";
import { MARK } from "../../reading/mark";
import { DISABILITY, MINIMUM_INCOME, mentionIn } from "../../rules/coherence/mentions";
import { fold, foldWords } from "../../text/fold";
import { Pseudonyms } from "./pseudonyms";

/** Of how many letters a word is that says nothing by itself. */
const SHORT = 2;

/** Free texts: what the PLIE's own protocol says stays, the rest becomes a number. */
export class FreeTexts {
  private readonly byField = new Map<string, Pseudonyms>();
  private readonly vocabulary: ReadonlySet<string>;

  constructor(private readonly context: ControlContext) {
    const { profile, fiches } = context;
    this.vocabulary = new Set(foldWords(JSON.stringify([profile, fiches])).split(" "));
  }

  /** « Référent 1 » as R1, « Employeur 1 »…: the same text, the same stand-in. */
  numbered(field: string, label: string, value: CellValue, mark: number): CellValue {
    if (typeof value !== "string") return value;
    const pseudonyms = this.byField.get(field) ?? new Pseudonyms((number) => `${label}${number}`);
    this.byField.set(field, pseudonyms);
    return spaced(pseudonyms.of(foldWords(value)), mark);
  }

  /** The benefit that a prescriber's name tells stays: a rule reads it there. */
  prescriber(value: CellValue, mark: number): CellValue {
    if (typeof value !== "string") return value;
    const told = [mentionIn(value, MINIMUM_INCOME), mentionIn(value, DISABILITY)].filter((name) => name !== null);
    const name = this.numbered("prescriber", "Prescripteur ", value, 0);
    return spaced(told.length === 0 ? String(name) : `${String(name)} (${[...new Set(told)].join(", ")})`, mark);
  }

  classification(value: CellValue, mark: number): CellValue {
    if (typeof value !== "string" || this.known(value)) return value;
    const own = stepClass(this.context.profile, value);
    return own === null ? this.numbered("classification", "Classe inconnue ", value, mark) : spaced(own, mark);
  }

  step(value: CellValue, mark: number): CellValue {
    if (typeof value !== "string") return value;
    const { profile } = this.context;
    if (this.known(value) || (profile && stepType(profile, value))) return value;
    return this.numbered("step", "Étape ", value, mark);
  }

  /** Pieces, each on its own: those that the protocol names stay. */
  evidence(value: CellValue): CellValue {
    if (typeof value !== "string") return value;
    return value
      .split(/(;|\r?\n)/)
      .map((part) => (/^(;|\r?\n)$/.test(part) || part.trim() === "" || this.known(part) ? part : "Pièce"))
      .join("");
  }

  /** Whether a text says nothing but words of the protocol. */
  known(value: string): boolean {
    return foldWords(value)
      .split(" ")
      .every((word) => word.length <= SHORT || /^\d+$/.test(word) || this.vocabulary.has(word));
  }
}

/** An address says nothing but whether it looks like that of a home. */
export function addressStandIn(value: CellValue, mark: number, ordinaryHome: boolean): CellValue {
  if (typeof value !== "string" || fold(value) === "") return value;
  return spaced(ordinaryHome ? "1 rue masquée" : "Adresse masquée", mark);
}

function spaced(text: string, mark: number): string {
  return mark & MARK.SPACES ? ` ${text}` : text;
}
