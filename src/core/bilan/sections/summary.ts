import { counted, numberText, shareText, typography } from "../../text/french";
import type { Figure } from "../../indicators/figure";
import { share } from "../../indicators/figure";
import type { PositiveChecks } from "../../indicators/exit-breakdown";
import type { Evolution } from "../../indicators/evolution/evolution";
import type { Indicators } from "../../indicators/indicators";
import type { Movements } from "../../indicators/movements";
import type { BilanFacts } from "../facts";
import type { BilanBlock, BilanCell, BilanChart, BilanSection, Quantity } from "../model";
import {
  counting,
  difference,
  figure,
  heading,
  integer,
  label,
  NOTHING,
  people,
  percent,
  saying,
  text,
} from "../parts";
import { column, tableOf } from "../table";
import { exclusionBlocks } from "./exclusions";
import { VERDICTS } from "./verdicts";

/** A line of the table that opens the Bilan. */
interface Headline {
  readonly words: string;
  /** What the words lead to. */
  readonly behind: Figure;
  readonly now: BilanCell;
  readonly before: BilanCell;
  readonly gap: BilanCell;
  readonly goal: string;
}

/** What the first page is made from: the figures of one PLIE, or those of several added up. */
export interface SummaryFigures {
  readonly year: number;
  readonly movements: Pick<Movements["figures"], "PL02" | "PL03" | "PL04" | "PL05" | "PL06">;
  readonly positiveChecks: PositiveChecks;
  readonly evolution: Pick<Evolution, "years" | "lines">;
  readonly units: { readonly compared: number; readonly reached: number };
  /** What the protocol asks of a figure; nothing where it asks nothing. */
  readonly goalOf: (code: string) => string;
  /** « le PLIE a accompagné ». */
  readonly subject: string;
}

/** The page for people who decide: how many, how well, compared with what, and who is not counted. */
export function summarySection(facts: BilanFacts): BilanSection {
  const { control, evolution, indicators } = facts;
  return {
    id: "resume",
    title: "L'essentiel",
    blocks: [
      ...summaryBlocks({
        year: control.context.year,
        movements: indicators.movements.figures,
        positiveChecks: indicators.positiveChecks,
        evolution,
        units: unitCounts(indicators),
        goalOf: (code) => goalOf(facts, code),
        subject: "le PLIE a accompagné",
      }),
      ...exclusionBlocks(facts),
    ],
  };
}

export function unitCounts({ units: { results } }: Pick<Indicators, "units">): SummaryFigures["units"] {
  return { compared: results.length, reached: results.filter(({ state }) => state === "atteint").length };
}

/** The figures that one reads first, three sentences made of them, and what the positive exits are worth. */
export function summaryBlocks(figures: SummaryFigures): BilanBlock[] {
  const lines = headlines(figures);
  return [
    tableOf(
      lines,
      [
        column(label("Dans l'année"), ({ words, behind }) => counting(words, behind)),
        column(figure(String(figures.year)), ({ now }) => now),
        column(figure(String(figures.evolution.years[1])), ({ before }) => before),
        column(figure("Écart"), ({ gap }) => gap),
        ...(lines.some(({ goal }) => goal !== "")
          ? [column<Headline>(figure("Objectif"), ({ goal }) => text(goal))]
          : []),
      ],
      { isLarge: () => true },
    ),
    ...sentences(figures),
    ...verdictBlocks(figures),
  ];
}

function headlines(figures: SummaryFigures): readonly Headline[] {
  const { movements, positiveChecks } = figures;
  const { PL02, PL03, PL04, PL06 } = movements;
  const counts = (
    [
      ["Personnes accompagnées", PL03],
      ["Entrées dans le PLIE", PL02],
      ["Sorties du PLIE", PL04],
    ] as const
  ).map(([words, movement]): Headline => ({
    words: `${words} (${movement.code})`,
    behind: movement,
    now: people(movement),
    ...formerOf(figures, movement.code),
    goal: figures.goalOf(movement.code),
  }));
  const left = PL04.count.total;
  const rates = (
    [
      ["Sorties positives déclarées (PL08a)", PL06],
      ["Sorties positives vérifiées", positiveChecks.verified],
      ["Sorties positives à compléter", positiveChecks.incomplete],
    ] as const
  ).map(([words, exits], place): Headline => ({
    words,
    behind: exits,
    now: percent(share(exits.count.total, left), [quantity(exits), quantity(PL04)]),
    ...(place === 0 ? formerRate(figures) : { before: NOTHING, gap: NOTHING }),
    goal: place === 0 ? figures.goalOf("PL08a") : "",
  }));
  return [...counts, ...rates];
}

const quantity = (one: Figure): Quantity => ({ figure: one, sex: "total" });

function formerOf({ evolution }: SummaryFigures, code: string): Pick<Headline, "before" | "gap"> {
  const line = evolution.lines.find((one) => one.code === code);
  const before = line?.values[1] ?? null;
  return {
    before: before === null ? NOTHING : integer(before, { name: `${evolution.years[1]} ${code}` }),
    gap: difference(line?.difference ?? null),
  };
}

/** The declared rate of the year before; its difference is in points, told by the two rates. */
function formerRate({ evolution }: SummaryFigures): Pick<Headline, "before" | "gap"> {
  const former = (code: string): number | null => evolution.lines.find((line) => line.code === code)?.values[1] ?? null;
  const [positive, left] = [former("PL06"), former("PL04")];
  const names = ["PL06", "PL04"].map((code): Quantity => ({ name: `${evolution.years[1]} ${code}` }));
  return {
    before: positive === null || left === null ? NOTHING : percent(share(positive, left), names),
    gap: NOTHING,
  };
}

/** What the protocol asks, with its years; never those of another period. */
function goalOf({ indicators: { objectives } }: BilanFacts, code: string): string {
  const found = objectives.find(({ objective, outside }) => objective.indicator === code && !outside);
  if (!found) return "";
  const { target, kind, period } = found.objective;
  const value = target.min ?? target.max ?? 0;
  const words = kind === "share" ? shareText(value) : numberText(value);
  return typography(period ? `${words} (${period.start.slice(0, 4)}-${period.end.slice(0, 4)})` : words);
}

function sentences({ year, movements, positiveChecks, evolution, units, subject }: SummaryFigures): BilanBlock[] {
  const { PL02, PL03, PL04, PL05, PL06 } = movements;
  const { verified, incomplete } = positiveChecks;
  const former = evolution.lines.find(({ code }) => code === "PL03")?.values[1] ?? null;
  const [followed, entries, left] = [PL03.count.total, PL02.count.total, PL04.count.total];
  const compared = former === null ? "" : ` (${numberText(former)} en ${evolution.years[1]})`;
  const rate = share(PL06.count.total, left);
  const formerCount: Quantity[] = former === null ? [] : [{ name: `${evolution.years[1]} PL03` }];
  return [
    saying(
      `En ${year}, ${subject} ${counted(followed, "personne")}${compared}, dont ${counted(entries, "entrée", "entrées")} dans l'année.`,
      [quantity(PL03), quantity(PL02), ...formerCount],
    ),
    rate === null
      ? saying("Aucune personne n'est sortie du PLIE dans l'année : les taux ne sont pas calculés.", [])
      : saying(
          `${counted(left, "personne en est sortie", "personnes en sont sorties")} : ${counted(PL06.count.total, "sortie positive déclarée", "sorties positives déclarées")} (${shareText(rate)}), dont ${counted(verified.count.total, "vérifiée")} d'après les critères du protocole (${shareText(share(verified.count.total, left) ?? 0)} des sorties) et ${numberText(incomplete.count.total)} à compléter.`,
          [PL04, PL06, verified, incomplete].map(quantity),
        ),
    units.compared > 0
      ? { ...saying(`${unitsWords(units.reached, units.compared)} des fiches opération.`, []), fixed: true }
      : saying(`${counted(PL05.count.total, "personne est", "personnes sont")} en parcours au 31 décembre.`, [
          quantity(PL05),
        ]),
  ];
}

function unitsWords(reached: number, all: number): string {
  return `${counted(reached, "unité de mesure est atteinte", "unités de mesure sont atteintes")} sur les ${numberText(all)} comparées`;
}

/** What can be said of the positive exits, as a picture: declared is not verified. */
function verdictBlocks({ movements: { PL06 }, positiveChecks }: SummaryFigures): BilanBlock[] {
  if (PL06.count.total === 0) return [];
  const shown = VERDICTS.map((verdict) => ({ ...verdict, exits: positiveChecks[verdict.key] })).filter(
    ({ key, exits }) => key !== "notApplicable" || exits.count.total > 0,
  );
  const chart: BilanChart = {
    kind: "bar",
    stacked: true,
    title:
      PL06.count.total === 1
        ? "Ce que vaut la sortie positive déclarée"
        : "Ce que valent les sorties positives déclarées",
    description: `Barre empilée : ${shown.map(({ title, exits }) => `${title.toLowerCase()} ${numberText(exits.count.total)}`).join(", ")}.`,
    categories: 0,
    series: shown.map(({ title, color }, place) => ({ name: title, column: place + 1, color })),
  };
  return [
    heading("Sorties positives : déclarées et vérifiées"),
    tableOf(
      [PL06],
      [
        column(label(""), () => counting("Sorties positives", PL06)),
        ...shown.map(({ title, exits }) => column<Figure>(figure(title), () => people(exits))),
        column(figure("Total"), () => people(PL06)),
      ],
      { chart },
    ),
  ];
}
