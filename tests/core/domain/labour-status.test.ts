import { labourStatus, type LabourAnswers, type LabourStatus } from "../../../src/core/domain/labour-status";

const UNEMPLOYED = { D1: "chômeur" } as const;
const INACTIVE = { D1: "inactif" } as const;

describe("labourStatus", () => {
  it.each<[string, LabourAnswers, LabourStatus | null]>([
    ["self-employed", { q1: "1a" }, "emploi"],
    ["lasting job", { q1: "1b" }, "emploi"],
    ["temporary job", { q1: "1c" }, "emploi"],
    ["subsidised job, whatever 1f says", { q1: "1d", q1f: "Oui" }, "emploi"],
    ["looking for a job", { q1: "Non", q1f: "Oui" }, "chômeur"],
    ["not looking for a job", { q1: "Non", q1e: "Non", q1f: "Non" }, "inactif"],
    ["in training only", { q1: "Non", q1e: "Oui", q1f: "Non" }, "inactif"],
    ["1f without answer", { q1: "Non" }, null],
    ["1 without answer", { q1f: "Oui" }, null],
    ["nothing", {}, null],
    ["column Statut alone", { status: "Chômeur" }, "chômeur"],
    ["column Statut where 1f is missing", { q1: "Non", status: "Inactif" }, "inactif"],
    ["the questions win over the column", { q1: "1c", status: "Chômeur" }, "emploi"],
  ])("%s", (_, answers, expected) => {
    expect(labourStatus(answers, UNEMPLOYED)).toBe(expected);
    expect(labourStatus(answers, INACTIVE)).toBe(expected);
  });

  it("counts a person in training and looking for a job as setting D1 says", () => {
    const both = { q1: "Non", q1e: "Oui", q1f: "Oui" } as const;
    expect(labourStatus(both, UNEMPLOYED)).toBe("chômeur");
    expect(labourStatus(both, INACTIVE)).toBe("inactif");
  });
});
