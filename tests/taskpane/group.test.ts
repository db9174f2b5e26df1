import fc from "fast-check";
import { controlExample, finish, textsOf } from "../support/example-workbook";
import type { Control } from "../../src/core/engine/control";
import { describeFinding } from "../../src/core/engine/describe";
import { gravityRank } from "../../src/core/domain/gravity";
import { groupFindings, type Group } from "../../src/taskpane/anomalies/group";
import { groupTitle } from "../../src/taskpane/anomalies/group-title";
import { orderByRow } from "../../src/taskpane/anomalies/order";
import { countFindings, neighbour, placeOf } from "../../src/taskpane/anomalies/place";
import type { Filter } from "../../src/taskpane/anomalies/filter";
import { NO_FILTER, type Grouping } from "../../src/taskpane/state/pane-state";

const EVERYTHING: Filter = NO_FILTER;

const faulty = controlExample({
  participants: [
    { lastName: null, mobilePhone: 612345678 },
    { id: "P002", lastName: "DUPONT", firstName: null, email: "pas un courriel", referent: "Moreau" },
    { id: "P003", lastName: null, birthDate: "31/02/1980", prescriber: "Mission locale" },
  ],
  contracts: [{ id: "P009" }],
});

function groupsOf(control: Control, by: Grouping, filter: Partial<Filter> = {}): readonly Group[] {
  return finish(groupFindings(control, finish(orderByRow(control)), { ...EVERYTHING, ...filter }, by));
}

const codes = (control: Control, groups: readonly Group[]): string[][] =>
  groups.map(({ findings }) => findings.map((index) => describeFinding(control, index).rule.code));

describe("orderByRow", () => {
  it("orders as the reader of a sheet does, as FindingList.sorted does up to the columns of a row", () => {
    const place = (index: number): string => {
      const { table, row } = faulty.findings.at(index);
      return `${table}:${row ?? -1}`;
    };
    expect([...finish(orderByRow(faulty))].map(place)).toEqual([...faulty.findings.sorted()].map(place));
  });

  it("keeps every finding exactly once", () => {
    expect([...finish(orderByRow(faulty))].sort((a, b) => a - b)).toEqual(textsOf(faulty).map((_text, index) => index));
  });
});

describe("groupFindings", () => {
  it.each<Grouping>(["rule", "person", "referent", "column"])("puts every finding in one group, by %s", (by) => {
    const groups = groupsOf(faulty, by);
    expect(countFindings(groups)).toBe(faulty.findings.length);
    expect(new Set(groups.flatMap(({ findings }) => findings)).size).toBe(faulty.findings.length);
  });

  it("puts the gravest rules first, one rule per group", () => {
    const groups = groupsOf(faulty, "rule");
    const ranks = groups.map(({ gravity }) => gravityRank(gravity));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    for (const group of codes(faulty, groups)) expect(new Set(group).size).toBe(1);
  });

  it("puts what is said of one person in all sheets together, and says whether they are counted", () => {
    const people = controlExample({
      participants: [
        { lastName: "DUPONT", firstName: "Léa", q2: null, referent: "MOREAU" },
        { id: "P002", lastName: "PETIT", mobilePhone: 612345678, referent: "Moreau" },
      ],
      contracts: [{ id: "P001", start: "31/02/2021" }, { id: "P009" }],
    });
    const titles = (by: Grouping): string[] => groupsOf(people, by).map((group) => groupTitle(people, group, by).title);
    const named = groupsOf(people, "person").find((group) =>
      groupTitle(people, group, "person").title.startsWith("DUPONT"),
    );
    expect(titles("person")).toContain("DUPONT Léa\u00a0: non comptée");
    expect(titles("person")).toContain("PETIT CAMILLE\u00a0: comptée");
    expect(new Set(named?.findings.map((index) => describeFinding(people, index).sheet))).toEqual(
      new Set(["Participants", "Contrats"]),
    );
    expect(named?.gravity).toBe("bloquant");
    expect(titles("referent").sort()).toEqual(["Référent\u00a0: MOREAU", "Sans référent"]);
  });

  it("filters by gravity and by sheet", () => {
    const blocking = groupsOf(faulty, "rule", { gravities: ["bloquant"] });
    expect(countFindings(blocking)).toBe(faulty.byGravity.bloquant);
    const contracts = groupsOf(faulty, "rule", { sheet: "Contrats" });
    expect(codes(faulty, contracts).flat()).toContain("STR-07");
    expect(
      contracts.flatMap(({ findings }) => findings).map((index) => describeFinding(faulty, index).sheet),
    ).not.toContain("Participants");
  });

  it.each([
    ["a name, whatever its accents and case", "dupônt", 5],
    ["a row", "ligne 6", 6],
    ["two words in any order", "dupont prénom", 5],
    ["an identifier", "p003", 6],
    ["a value", "31/02/1980", 6],
    ["a référent", "moreau", 5],
    ["a prescriber", "mission locale", 6],
  ])("finds by %s", (_what, text, row) => {
    const rows = groupsOf(faulty, "person", { text }).flatMap(({ findings }) =>
      findings.map((index) => describeFinding(faulty, index).row),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows)).toEqual(new Set([row]));
  });

  it("finds a cell by its reference, exactly", () => {
    const cell = textsOf(faulty).find((text) => text.rule.code === "CMP-01")?.cell as string;
    const found = groupsOf(faulty, "rule", { text: cell });
    expect(found.flatMap(({ findings }) => findings).map((index) => describeFinding(faulty, index).cell)).toEqual([
      cell,
    ]);
  });

  it("finds nothing for words that stand nowhere", () => {
    expect(groupsOf(faulty, "rule", { text: "introuvable-partout" })).toEqual([]);
  });
});

describe("walking through the list", () => {
  it("visits every finding once, from the first to the last, and back", () => {
    fc.assert(
      fc.property(fc.constantFrom<Grouping>("rule", "person", "referent", "column"), fc.boolean(), (by, forward) => {
        const groups = groupsOf(faulty, by);
        const all = groups.flatMap(({ findings }) => findings);
        const step = forward ? 1 : -1;
        const walked: number[] = [];
        let place = placeOf(groups, (forward ? all[0] : all.at(-1)) as number);
        while (place) {
          expect(all[place.rank]).toBe(place.group.findings[place.at]);
          walked.push(place.group.findings[place.at] as number);
          place = neighbour(groups, place, step);
        }
        expect(walked).toEqual(forward ? all : [...all].reverse());
      }),
    );
  });
});
