import type { Programme } from "../domain/programme";
import { countBySex, figureOf, type Figure } from "./figure";
import type { OutputDefinition } from "./programmes/definitions";
import { INDICATORS } from "./programmes/programmes";
import type { Population } from "./population";
import type { Traits } from "./traits";

export interface Outputs {
  readonly total: Figure;
  /** Everyone who was supported, incomplete records included (docs/domain.md 4.0). */
  readonly grandTotal: Figure;
  /** The common indicators of the programme, in the order of the annex. */
  readonly common: readonly Figure[];
  /** Further indicators that a PLIE steers by. */
  readonly steered: readonly Figure[];
  /** « Ne souhaite pas répondre / ne sait pas » to the questions that have it: in no indicator, and not « Non ». */
  readonly noAnswer: { readonly housing: Figure; readonly foreignParent: Figure };
}

/** By what the grand total is known, beside TOTAL. */
const GRAND_TOTAL = "Total général";

/** Counts the output indicators; yields after each, so that the caller may pause. */
export function* outputsOf(programme: Programme, population: Population, traits: Traits): Generator<void, Outputs> {
  const { counted, sexes, supported } = population;
  const definitions = INDICATORS[programme];
  const total: Figure = { ...definitions.total, mask: counted, count: countBySex(counted, sexes), sensitive: false };
  const grandTotal = figureOf(
    GRAND_TOTAL,
    "Toutes les personnes accompagnées, dossiers incomplets compris",
    supported,
    sexes,
  );
  const common: Figure[] = [];
  for (const definition of definitions.outputs) {
    common.push(outputFigure(definition, population, traits));
    yield;
  }
  const steered: Figure[] = [];
  for (const definition of definitions.steered) {
    steered.push(outputFigure(definition, population, traits));
    yield;
  }
  const silent = (code: string, question: string, answer: (row: number) => string | undefined): Figure => {
    const mask = counted.map((one, row) => (one && answer(row) === "NSP" ? 1 : 0));
    return figureOf(code, `Ne se prononce pas à la question ${question}`, mask, sexes);
  };
  const noAnswer = {
    foreignParent: silent("Q6 NSP", "6 (origine)", traits.foreignParent),
    housing: silent("Q5 NSP", "5 (logement)", traits.housing),
  };
  return { total, grandTotal, common, steered, noAnswer };
}

function outputFigure(definition: OutputDefinition, { counted, sexes }: Population, traits: Traits): Figure {
  const mask = new Uint8Array(counted.length);
  for (let row = 0; row < mask.length; row += 1) {
    if (counted[row] && definition.holds(row, traits)) mask[row] = 1;
  }
  const note = definition.note?.(traits);
  return {
    code: definition.code,
    label: definition.label,
    mask,
    count: countBySex(mask, sexes),
    sensitive: definition.sensitive === true,
    ...(note !== undefined && { note }),
  };
}
