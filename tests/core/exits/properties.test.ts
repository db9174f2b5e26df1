import fc from "fast-check";
import { dayOf, FIRST_DAY, LAST_DAY } from "../../../src/core/domain/day";
import { SETTINGS, settingsFor, type SettingId } from "../../../src/core/domain/settings";
import type { Contract } from "../../../src/core/exits/criteria/contract";
import { evaluateLine, isPositive, leavesOf } from "../../../src/core/exits/evaluate-line";
import type { ExitFacts } from "../../../src/core/exits/criteria/facts";
import { limitText, missingText, outcomeText } from "../../../src/core/exits/outcome-text";
import { readingsOf, type ExitReadings } from "../../../src/core/exits/criteria/interpretations";
import { compareTruth, type Truth } from "../../../src/core/exits/criteria/truth";
import { CONTRACT_TYPES } from "../../../src/core/questionnaire/contract-types";
import type { ExitLine } from "../../../src/core/fiche/profile-schema";
import { SHIPPED_PROFILES } from "../../../src/plies";

const PLIES = ["agenais", "bordeaux", "grand-perigueux", "hauts-de-garonne"];
const lines = SHIPPED_PROFILES.filter(({ id }) => PLIES.includes(id))
  .flatMap(({ exits }) => exits)
  .filter(({ condition }) => condition !== undefined);
const anyLine = fc.constantFrom(...lines);

function maybe<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.option(value, { freq: 6 });
}

// No 29 February lies between these days, nor a year later: a year is 365 days.
const FIRST = dayOf(2020, 3, 1);
const LAST_EXIT = dayOf(2022, 8, 31);
const LAST = dayOf(2023, 2, 28);
const YEAR = 365;

/** Mostly long contracts, so that criteria are met as often as not. */
const anyContract = fc
  .record({
    type: maybe(fc.constantFrom(...CONTRACT_TYPES)),
    employer: maybe(fc.constantFrom("un", "deux")),
    userCompany: maybe(fc.constantFrom("un", "deux")),
    start: maybe(fc.integer({ min: FIRST, max: LAST_EXIT })),
    length: fc.option(fc.oneof(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 180, max: 240 })), { freq: 3 }),
    unknownEnd: fc.boolean(),
    weeklyHours: maybe(fc.constantFrom(15, 19, 20, 26, 35)),
    workedHours: maybe(fc.constantFrom(50, 450, 899, 900, 1200, 1500)),
    plannedMonths: fc.option(fc.constantFrom(3, 6, 7, 9, 10, 24), { freq: 2 }),
    workingTime: maybe(fc.constantFrom<"Plein" | "Réduit">("Plein", "Plein", "Réduit")),
    volunteer: maybe(fc.constantFrom<"Oui" | "Non">("Oui", "Non")),
    projectLink: maybe(fc.constantFrom<"Oui" | "Non">("Oui", "Oui", "Non")),
    finished: maybe(fc.constantFrom<"Oui" | "Non">("Oui", "Non")),
    evidence: maybe(fc.constantFrom("Kbis", "URSSAF")),
  })
  .map(({ length, unknownEnd, ...rest }): Contract => {
    const end = length === null || rest.start === null ? null : Math.min(rest.start + length, LAST);
    return { row: 0, sheetRow: 4, ...rest, end: unknownEnd && length === null ? "unknown" : end };
  });

const anyFacts: fc.Arbitrary<ExitFacts> = fc.record({
  exitDay: fc.option(fc.integer({ min: dayOf(2021, 3, 1), max: LAST_EXIT }), { freq: 12 }),
  controlDay: fc.constant(LAST),
  plieEntryDay: maybe(fc.integer({ min: FIRST, max: LAST_EXIT })),
  sixMonthStatus: maybe(fc.constantFrom("Emploi durable", "Indépendant", "Recherche d'emploi")),
  contracts: fc.option(fc.array(anyContract, { maxLength: 5 }), { freq: 12 }),
  answers: fc.record({
    commissionDecision: maybe(fc.constantFrom("Favorable", "Favorable", "Défavorable", "Ajourné")),
    participantConsent: maybe(fc.constantFrom("Oui", "Oui", "Non")),
    referentConsent: maybe(fc.constantFrom("Oui", "Oui", "Non")),
    returnToWork: maybe(fc.constantFrom("Oui", "Non")),
  }),
  suspensionStart: maybe(fc.integer({ min: FIRST, max: LAST_EXIT })),
  suspensionEnd: fc.oneof(fc.integer({ min: FIRST, max: LAST_EXIT }), fc.constantFrom(null, "unknown" as const)),
});

const namesIn = (list: string): string[] => list.split(/,\s|\set\s|\sou\s/);

const anyReadings: fc.Arbitrary<ExitReadings> = fc
  .record(
    Object.fromEntries(
      Object.entries(SETTINGS).map(([id, { values }]) => [id, fc.constantFrom<string>(...values)]),
    ) as Record<SettingId, fc.Arbitrary<string>>,
  )
  .map((chosen) => readingsOf(settingsFor("fse-2014-2020", chosen)));

function truthOf(line: ExitLine, facts: ExitFacts, readings: ExitReadings): Truth | null {
  return evaluateLine(line, facts, readings)?.truth ?? null;
}

/** Contracts that answer the line often enough for a property to bite. */
function suited(line: ExitLine): fc.Arbitrary<Contract> {
  const types = leavesOf(line.condition!).flatMap((leaf) =>
    "contract" in leaf
      ? (leaf.contract.types ?? [])
      : "contracts" in leaf
        ? (leaf.contracts.types ?? [])
        : "registration" in leaf
          ? (["Création d'entreprise"] as const)
          : "training" in leaf
            ? (["Formation qualifiante"] as const)
            : [],
  );
  return types.length === 0
    ? anyContract
    : fc
        .tuple(anyContract, fc.constantFrom(...types), fc.constantFrom({}, GOOD, GOOD))
        .map(([contract, type, good]) => ({ ...contract, type, ...good }));
}

/** Nothing to say against such a contract, but its dates. */
const GOOD: Partial<Contract> = {
  employer: "un",
  userCompany: "un",
  weeklyHours: 35,
  workedHours: 1200,
  workingTime: "Plein",
  projectLink: "Oui",
};

const anyCase = anyLine.chain((line) =>
  fc.record({
    line: fc.constant(line),
    facts: anyFacts.chain((facts) =>
      fc
        .array(suited(line), { maxLength: 5 })
        .map((contracts) => ({ ...facts, contracts: facts.contracts && contracts })),
    ),
    readings: anyReadings,
    more: suited(line),
  }),
);

describe("the interpreter", () => {
  it("answers whatever the facts, and can always say why", () => {
    const odd = fc.constantFrom(null, 0, -5, FIRST_DAY, LAST_DAY);
    const oddContract = fc
      .tuple(anyContract, odd, odd, odd, odd)
      .map(([contract, start, end, workedHours, plannedMonths]) => ({
        ...contract,
        start,
        end,
        workedHours,
        plannedMonths,
      }));
    fc.assert(
      fc.property(anyCase, fc.array(oddContract, { maxLength: 3 }), ({ line, facts, readings }, others) => {
        const outcome = evaluateLine(
          line,
          { ...facts, contracts: facts.contracts && [...facts.contracts, ...others] },
          readings,
        );
        if (!outcome) return;
        expect(outcomeText(outcome)).not.toMatch(/undefined|null|NaN|Infinity/);
        // A contract of the type that is asked for is never said to be missing.
        for (const [, wanted, found] of outcomeText(outcome).matchAll(/aucun contrat ([^(]+)\s\(saisi\s:\s([^)]+)\)/g))
          expect(namesIn(found!).filter((name) => namesIn(wanted!).includes(name))).toEqual([]);
        for (const text of [...outcome.missing.map(missingText), ...outcome.limits.map(limitText)])
          expect(text).not.toMatch(/undefined|null|NaN/);
        if (outcome.truth === "undetermined") expect(outcome.missing.length + outcome.limits.length).toBeGreaterThan(0);
        else expect(outcome.missing).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it("meets every line now and then: the properties below are not empty", () => {
    const met = new Set<string>();
    const cases = fc.sample(anyCase, { numRuns: 10_000, seed: 7 });
    for (const { line, facts, readings } of cases) if (truthOf(line, facts, readings) === "met") met.add(line.id);
    expect(lines.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([]);
  });

  it("is not spoilt by one more contract", () => {
    fc.assert(
      fc.property(anyCase, ({ line, facts, readings, more }) => {
        if (!facts.contracts || truthOf(line, facts, readings) !== "met") return;
        expect(truthOf(line, { ...facts, contracts: [...facts.contracts, more] }, readings)).toBe("met");
      }),
      { numRuns: 4000 },
    );
  });

  it("does not depend on the order of the contracts", () => {
    fc.assert(
      fc.property(anyCase, ({ line, facts, readings }) => {
        const reversed = { ...facts, contracts: facts.contracts && [...facts.contracts].reverse() };
        expect(truthOf(line, reversed, readings)).toBe(truthOf(line, facts, readings));
      }),
      { numRuns: 1500 },
    );
  });

  it("gives the same verdict a year later, where no 29 February comes between", () => {
    const later = (contract: Contract): Contract => ({
      ...contract,
      start: contract.start === null ? null : contract.start + YEAR,
      end: typeof contract.end === "number" ? contract.end + YEAR : contract.end,
    });
    const shifted = (facts: ExitFacts): ExitFacts => ({
      ...facts,
      exitDay: facts.exitDay === null ? null : facts.exitDay + YEAR,
      controlDay: facts.controlDay + YEAR,
      plieEntryDay: facts.plieEntryDay === null ? null : facts.plieEntryDay + YEAR,
      contracts: facts.contracts && facts.contracts.map(later),
      suspensionStart: facts.suspensionStart === null ? null : facts.suspensionStart + YEAR,
      suspensionEnd: typeof facts.suspensionEnd === "number" ? facts.suspensionEnd + YEAR : facts.suspensionEnd,
    });
    // Week-ends and public holidays do not fall on the same days a year later.
    const byCalendar = (line: ExitLine): boolean =>
      !leavesOf(line.condition!).some((leaf) => "contracts" in leaf && leaf.contracts.maxGapWorkingDays !== undefined);
    fc.assert(
      fc.property(anyCase, ({ line, facts, readings }) => {
        fc.pre(byCalendar(line) && !readings.exitAtStart);
        expect(truthOf(line, shifted(facts), readings)).toBe(truthOf(line, facts, readings));
      }),
      { numRuns: 1500 },
    );
  });
});

describe("missing data", () => {
  /** An empty end is a contract that runs, an empty planned length leaves the dates to speak: they are data, not holes. */
  const HOLES = [
    "type",
    "employer",
    "userCompany",
    "start",
    "weeklyHours",
    "workedHours",
    "workingTime",
    "volunteer",
    "projectLink",
    "finished",
    "evidence",
  ] as const;

  it("never makes an exit truer", () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.constantFrom(...HOLES, "end" as const),
        fc.nat(),
        ({ line, facts, readings }, field, which) => {
          if (!facts.contracts || facts.contracts.length === 0) return;
          const at = which % facts.contracts.length;
          const holed = facts.contracts.map((contract, index) =>
            index === at ? { ...contract, [field]: field === "end" ? "unknown" : null } : contract,
          );
          const [before, after] = [
            truthOf(line, facts, readings),
            truthOf(line, { ...facts, contracts: holed }, readings),
          ];
          if (before === null || after === null || before === "met") return;
          expect(after).not.toBe("met");
        },
      ),
      { numRuns: 4000 },
    );
  });

  it("never makes an exit worse than undetermined either, when a whole answer is what is missing", () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.constantFrom("commissionDecision", "participantConsent", "referentConsent", "returnToWork"),
        ({ line, facts, readings }, field) => {
          const before = truthOf(line, facts, readings);
          const after = truthOf(line, { ...facts, answers: { ...facts.answers, [field]: null } }, readings);
          if (before === null || after === null) return;
          if (before === "met") expect(after).not.toBe("unmet");
          else expect(compareTruth(after, "met")).toBeLessThan(0);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it("without any contract, nothing that rests on a contract is met", () => {
    const onContracts = lines.filter((line) =>
      leavesOf(line.condition!).some((leaf) => !("answer" in leaf) && !("suspension" in leaf)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...onContracts), anyFacts, anyReadings, (line, facts, readings) => {
        const none = { ...facts, contracts: [] };
        expect(truthOf(line, none, readings)).not.toBe("met");
        expect(truthOf(line, { ...none, contracts: null }, readings)).not.toBe("met");
      }),
    );
  });

  it("without a day of exit, no positive exit is met or refused", () => {
    fc.assert(
      fc.property(anyCase, ({ line, facts, readings }) => {
        fc.pre(isPositive(line));
        expect(truthOf(line, { ...facts, exitDay: null }, readings)).toBe("undetermined");
      }),
      { numRuns: 500 },
    );
  });
});
