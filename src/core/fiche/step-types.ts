import { foldWords } from "../text/fold";
import type { PlieProfile } from "./profile-schema";

export type StepType = NonNullable<PlieProfile["steps"]>[number];

interface StepTable {
  readonly types: ReadonlyMap<string, StepType>;
  /** Number of each class, by its words. */
  readonly classes: ReadonlyMap<string, string>;
}

/** « Accueil-accompagnement », whether the PLIE prints its table of steps or not. */
const WELCOME_CLASS = "1";
const WELCOME = "accueil accompagnement";

const tables = new WeakMap<PlieProfile, StepTable>();

function tableOf(profile: PlieProfile): StepTable {
  let table = tables.get(profile);
  if (!table) {
    const steps = profile.steps ?? [];
    table = {
      types: new Map(steps.flatMap((type) => namesOf(type).map((name) => [name, type]))),
      classes: new Map(
        steps.flatMap(({ classification, classLabel }) =>
          classLabel === undefined ? [] : [[foldWords(classLabel), foldWords(classification)]],
        ),
      ),
    };
    tables.set(profile, table);
  }
  return table;
}

/** The type of a step as the PLIE's table prints it, with or without its parenthesis; null when the table does not hold it. */
export function stepType(profile: PlieProfile, typed: string): StepType | null {
  const { types } = tableOf(profile);
  return types.get(foldWords(typed)) ?? types.get(foldWords(withoutParenthesis(typed))) ?? null;
}

/**
 * The class that a cell names: its number, whatever follows (« 1 », « 1-Accueil Accompagnement », « 1 : … », « Classe 1 »), else its words as the table prints them; null
 * when it is none of these.
 */
export function stepClass(profile: PlieProfile | null, typed: string): string | null {
  const words = foldWords(typed);
  const number = /^(?:(?:classe?|classification|etape|categorie|n|no|numero) )*0*(\d{1,3})(?= |$)/.exec(words)?.[1];
  if (number !== undefined) return number;
  if (words === WELCOME) return WELCOME_CLASS;
  return (profile && tableOf(profile).classes.get(words)) ?? null;
}

/** Whether a step is one of the path: « accueil-accompagnement » is none, by its class or by its name. */
export function isPathStep(profile: PlieProfile | null, typedClass: string, typedStep: string): boolean {
  if (stepClass(profile, typedClass) === WELCOME_CLASS || foldWords(typedStep) === WELCOME) return false;
  const type = profile && typedStep !== "" ? stepType(profile, typedStep) : null;
  if (type?.counted === false) return false;
  const classification = stepClass(profile, typedClass);
  return !(profile?.steps ?? []).some(
    ({ counted, classification: own }) => counted === false && foldWords(own) === classification,
  );
}

function namesOf({ label }: StepType): string[] {
  return [...new Set([foldWords(withoutParenthesis(label)), foldWords(label)])];
}

function withoutParenthesis(label: string): string {
  return label.replace(/\([^()]*\)/g, " ");
}
