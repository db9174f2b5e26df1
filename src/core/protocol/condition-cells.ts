import type { Criterion } from "../fiche/criterion-schema";
import { DURATION_WORDS, SHARED_WORDS } from "../questionnaire/protocol-words";
import { numberText } from "../text/french";
import type { Cell, RowCells } from "./cell";
import { ANSWERS } from "./exit-answers";

/** The columns that come nearest to a condition: whoever writes reads them again, and keeps them only when they say it all. */
export function conditionCells(condition: Criterion): RowCells {
  const parts = "all" in condition ? condition.all : [condition];
  const cells: Record<string, Cell> = {};
  for (const part of parts) {
    if ("any" in part) {
      const [first, second] = part.any;
      if (first && "contracts" in first) Object.assign(cells, contractsCells(first.contracts));
      if (second && "contracts" in second) {
        const { duration, unit } = lengthCells(second.contracts.atLeast);
        Object.assign(cells, { orDuration: duration, orUnit: unit });
      }
    } else if ("contracts" in part) Object.assign(cells, contractsCells(part.contracts));
    else if ("contract" in part) {
      const { months, moreThan, plannedMonths, plannedMoreThan } = part.contract;
      Object.assign(cells, filterCells(part.contract), months ? lengthCells({ months, moreThan }) : {});
      if (plannedMonths !== undefined) cells["planned"] = amount(plannedMonths, plannedMoreThan);
    } else if ("registration" in part)
      Object.assign(cells, { types: "Création d'entreprise", ...lengthCells(part.registration) });
    else if ("training" in part)
      Object.assign(cells, {
        types: "Formation qualifiante",
        ...lengthCells({ months: part.training.longAfterMonths, moreThan: part.training.moreThan }),
        ...(part.training.projectLink ? { projectLink: "Oui" } : {}),
      });
    else if ("suspension" in part) Object.assign(cells, suspensionCells(part.suspension));
    else if ("answer" in part) {
      const { field, is } = part.answer;
      const column = ANSWERS.find((one) => one.field === field)?.column ?? field;
      cells[column] = is === "non" ? "Non" : "Oui";
    }
  }
  return cells;
}

type Contracts = Extract<Criterion, { readonly contracts: unknown }>["contracts"];

function filterCells(
  filter: Pick<Contracts, "types" | "fullTimeOrVolunteer" | "weeklyHoursMin" | "projectLink">,
): RowCells {
  return {
    ...(filter.types ? { types: filter.types.join(" ; ") } : {}),
    ...(filter.fullTimeOrVolunteer ? { fullTime: "Oui" } : {}),
    ...(filter.weeklyHoursMin === undefined ? {} : { weeklyHours: filter.weeklyHoursMin }),
    ...(filter.projectLink ? { projectLink: "Oui" } : {}),
  };
}

function contractsCells(contracts: Contracts): RowCells {
  const { same, windowMonths, anyWindow, onePlanned, maxGapWorkingDays, atLeast } = contracts;
  return {
    ...filterCells(contracts),
    ...(same ? { same: SHARED_WORDS[same] } : {}),
    ...(windowMonths === undefined ? {} : { [anyWindow ? "anyWindow" : "window"]: windowMonths }),
    ...(onePlanned ? { planned: amount(onePlanned.months, onePlanned.moreThan) } : {}),
    ...(maxGapWorkingDays === undefined ? {} : { maxGap: maxGapWorkingDays }),
    ...lengthCells(atLeast),
  };
}

function lengthCells(length: Contracts["atLeast"]): { duration: Cell; unit: Cell } {
  const { moreThan: more } = length;
  if ("weeks" in length) return { duration: amount(length.weeks, more), unit: DURATION_WORDS.weeks };
  if ("days" in length) return { duration: amount(length.days, more), unit: DURATION_WORDS.days };
  if ("hours" in length) return { duration: amount(length.hours, more), unit: DURATION_WORDS.hours };
  return { duration: amount(length.months, more), unit: DURATION_WORDS.months };
}

function amount(count: number, more: boolean | undefined): Cell {
  return more ? `plus de ${numberText(count, 2).replace(/\s/g, "")}` : count;
}

const COMPARISONS = { ">": "plus de ", "<": "moins de ", ">=": "", "<=": "au plus " } as const;

function suspensionCells({
  compare,
  months,
}: Extract<Criterion, { readonly suspension: unknown }>["suspension"]): RowCells {
  const words = COMPARISONS[compare];
  return { duration: words === "" ? months : `${words}${months}`, unit: DURATION_WORDS.months };
}
