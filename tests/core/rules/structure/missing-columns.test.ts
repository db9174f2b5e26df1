import type { Programme } from "../../../../src/core/domain/programme";
import { missingParticipantColumns } from "../../../../src/core/rules/structure/missing-columns";

/** What a sheet that has these columns lacks, as "field" or, where nobody is counted without it, "field !". */
function lacks(programme: Programme, present: readonly string[]): string[] {
  return missingParticipantColumns((field) => present.includes(field), programme).map(
    ({ field, fields, blocking }) => `${field}${fields.length > 1 ? ` (${fields.length})` : ""}${blocking ? " !" : ""}`,
  );
}

const [FSE, PLUS] = ["fse-2014-2020", "fse-plus-2021-2027"] as const;

const WHO = ["lastName !", "firstName !", "birthDate !", "sex !"];
const WHERE = ["birthCommune", "birthPostalCode", "address", "postalCode", "commune"];
const WHEN = ["entryDate !", "operation !"];
const QUESTIONS = ["q1 !", "q1e !", "q1f !", "q1g !", "q2 !", "q3 !", "q4 !", "q5 !", "q6 !"];
const ALL = [...WHO, ...WHERE, ...WHEN, ...QUESTIONS];
const EXIT = ["exitStatus", "exitTraining", "exitQualification", "exitTypedDate"];
const PLUS_BASE = [...WHO, ...WHERE, "mobilePhone (3)", ...WHEN];

describe("the compulsory columns that a sheet of participants lacks, and those without which nobody is counted", () => {
  it.each<readonly [string, Programme, readonly string[], readonly string[]]>([
    ["an empty sheet", FSE, [], ALL],
    ["an empty sheet of FSE+", PLUS, [], [...PLUS_BASE, "q1 !", "q2 !", "q1g !"]],
    [
      "what is there is not asked",
      FSE,
      ["sex", ...WHERE, "q3"],
      ALL.filter((one) => !["sex !", "q3 !", ...WHERE].includes(one)),
    ],
    ["an exit asks for what is known of it", FSE, ["exitDate"], [...ALL, ...EXIT]],
    ["Q1 asks for Q1f", PLUS, ["q1"], [...PLUS_BASE, "q2 !", "q1f !", "q1g !"]],
    ["a status stands for Q1 and Q1f", PLUS, ["status", "q1"], [...PLUS_BASE, "q2 !", "q1g !"]],
    ["a level stands for Q2", PLUS, ["isced"], [...PLUS_BASE, "q1 !", "q1g !"]],
    ["a status stands for nothing in 2014-2020", FSE, ["status"], ALL],
  ])("%s", (_, programme, present, expected) => {
    expect(lacks(programme, present).sort()).toEqual([...expected].sort());
  });

  it.each(["mobilePhone", "homePhone", "email"])("one way of reaching people is enough: %s", (field) => {
    expect(lacks(PLUS, [field])).not.toContain("mobilePhone (3)");
  });
});
