import { buildBilan } from "../../src/core/bilan/build-bilan";
import type { Bilan, BilanSection, BilanTable, WorkbookBilan } from "../../src/core/bilan/model";
import type { RuleExample } from "../../src/core/rules/rule";
import { controlExample, finish } from "./example-workbook";

export function bilanOf(example: Partial<RuleExample>, notices: readonly string[] = []): WorkbookBilan {
  return finish(buildBilan(controlExample(example), { notices, justified: new Map() }));
}

export function section(bilan: Bilan, id: string): BilanSection {
  return bilan.sections.find((candidate) => candidate.id === id) as BilanSection;
}

/** The sentences of a section, with plain spaces. */
export function words({ blocks }: BilanSection): string[] {
  return blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text.replace(/[\u00a0\u202f]/g, " ")] : []));
}

export function tables({ blocks }: BilanSection): BilanTable[] {
  return blocks.filter((block) => block.kind === "table");
}

/** "code | label | 1 | 2 | 3" */
export function lines(table: BilanTable | undefined): string[] {
  return (table?.rows ?? []).map(({ cells }) =>
    cells
      .map((cell) => {
        if (cell.kind === "text") return cell.text;
        if (cell.kind === "none") return "–";
        if (cell.kind === "masked") return "s";
        if (cell.kind === "state") return cell.state;
        return cell.kind === "gravity" ? cell.gravity : String(cell.value);
      })
      .join(" | ")
      .replace(/[\u00a0\u202f]/g, " "),
  );
}
