import { isComplete } from "./answers";
import { serial } from "./days";
import { countedRows } from "./participations";
import { pathsOf, type Path } from "./paths";
import { PERSON, type PlainRow, type Sample } from "./sample";
import { operationResults } from "./result-figures";
import { bySex, ratio, type FigureTable } from "./table";

const UNSTATED = "Non renseigné";

/** The jobs behind the positive exits, the operations, the years before: what the Bilan says beside the indicators (docs/contract.md 4.4). */
export function yearFigures(
  sample: Sample,
  tables: Readonly<Record<string, FigureTable>>,
): Record<string, FigureTable> {
  return {
    emplois: jobs(sample),
    "Sorties, regroupées comme au niveau national": nationalGroups(sample),
    ...operations(sample),
    ...evolution(sample, tables),
    "Hors des tableaux": { ...tables["Hors des tableaux"], "Employeurs distincts": [employers(sample)] },
  };
}

const isPositive = ({ exit }: Path): boolean => ["Positive", "Dynamique"].includes(exit?.category ?? "");

function positiveJobs(sample: Sample) {
  const exits = pathsOf(sample).filter(isPositive);
  const contracts = exits.map(({ id, exit }) =>
    sample.contracts.find((one) => one[PERSON] === id && (serial(one["Début"]) ?? 0) <= (exit?.day ?? 0)),
  );
  return { exits, contracts };
}

function employers(sample: Sample): number {
  return new Set(positiveJobs(sample).contracts.flatMap((contract) => contract?.["Employeur"] || [])).size;
}

/** Lines of the tables by the group in which the national federation tells them, read by hand (docs/domain.md 11.1). */
const TRAINING = ["AGE-P09", "BDX-D05", "GP-P09"];
const ABANDONED = ["AGE-N01", "BDX-N01", "GP-N01", "GEN-N01"];
const EXTERNAL = ["AGE-A01", "BDX-A01", "GP-A01", "GEN-A01"];

function nationalGroups(sample: Sample): FigureTable {
  const exits = pathsOf(sample).filter(({ exit }) => exit);
  const nameOf = ({ exit }: Path): string => exit?.name ?? "";
  const groupOf = (path: Path): string => {
    if (isPositive(path)) return TRAINING.includes(nameOf(path)) ? "Formation" : "Emploi durable";
    if (EXTERNAL.includes(nameOf(path))) return "Causes externes";
    return ABANDONED.includes(nameOf(path)) ? "Abandon" : "Autres";
  };
  return {
    ...Object.fromEntries(
      ["Emploi durable", "Formation", "Abandon", "Causes externes", "Autres"].map((group) => {
        const rows = exits.filter((path) => groupOf(path) === group).map(({ row }) => row);
        return [group, [...bySex(rows), ratio(rows.length, exits.length)]];
      }),
    ),
    Ensemble: [...bySex(exits.map(({ row }) => row)), null],
  };
}

/** The samples give the contracts of one person one employer, one type and one time: any of those begun by the exit tells. */
function jobs(sample: Sample): FigureTable {
  const { exits, contracts } = positiveJobs(sample);
  const size = (typed: string | undefined): string | undefined =>
    typed && /^\d+$/.test(typed) ? (Number(typed) < 50 ? "Moins de 50" : "50 et plus") : typed;
  const sectors: Readonly<Record<string, string>> = {
    C: "C : Industrie manufacturière",
    N: "N : Services administratifs et de soutien",
    O: "O : Administration publique",
  };
  const ways: readonly (readonly [title: string, (contract: PlainRow) => string | undefined])[] = [
    ["Contrat", (contract) => contract["Type de contrat"]],
    ["Temps de travail", (contract) => contract["Temps"]],
    ["Secteur", (contract) => sectors[contract["Secteur"] ?? ""] ?? contract["Secteur"]],
    ["Type d'employeur", (contract) => contract["Type d'employeur"]],
    ["Effectif de l'employeur", (contract) => size(contract["Effectif"])],
  ];
  const rows = ways.flatMap(([title, partOf]) => {
    const names = contracts.map((contract) => (contract && partOf(contract)) || UNSTATED);
    return [...new Set(names)].map((name): [string, (number | null)[]] => {
      const people = exits.filter((_, place) => names[place] === name).map(({ row }) => row);
      return [`${title} ${name}`, [...bySex(people), ratio(people.length, exits.length)]];
    });
  });
  return { ...Object.fromEntries(rows), Ensemble: [...bySex(exits.map(({ row }) => row)), null] };
}

const leftIn =
  ({ first, last }: Sample) =>
  (row: PlainRow): boolean => {
    const left = serial(row["Date de sortie opération"]);
    return left !== null && left >= first && left <= last;
  };

function operations(sample: Sample): Record<string, FigureTable> {
  const counted = countedRows(sample);
  const isIn = (row: PlainRow): boolean =>
    (serial(row["Date d'entrée opération"]) ?? sample.first) <= sample.last &&
    (serial(row["Date de sortie opération"]) ?? sample.last) >= sample.first;
  const own = sample.participants.filter(isIn);
  const named = [...new Set(own.map((row) => row["Opération"] ?? ""))].filter((name) => /^20\d\d-[A-Z]/.test(name));
  const hasContact = (row: PlainRow): boolean =>
    ["Téléphone mobile", "Téléphone domicile", "Courriel"].some((heading) => row[heading] !== "");
  const inOperation = (name: string): PlainRow[] => counted.filter((row) => row["Opération"] === name);
  const exitsOf = (name: string): PlainRow[] => inOperation(name).filter(leftIn(sample));
  const line = (name: string): (number | null)[] => {
    const rows = own.filter((row) => row["Opération"] === name);
    const incomplete = rows.filter((row) => !isComplete(sample)(row)).length;
    const silent = rows.filter((row) => !hasContact(row)).length;
    const delays = exitsOf(name).flatMap((row) => {
      const [typed, left] = [serial(row["Date de saisie sortie"]), serial(row["Date de sortie opération"])];
      return typed === null || left === null ? [] : [typed - left];
    });
    return [
      rows.length,
      incomplete,
      ratio(incomplete, rows.length),
      silent,
      ratio(silent, rows.length),
      median(delays),
    ];
  };
  const short = (name: string): string => name.replace(/^20\d\d-/, "");
  const everyExit = counted.filter(leftIn(sample));
  const incomplete = own.filter((row) => !isComplete(sample)(row)).length;
  const silent = own.filter((row) => !hasContact(row)).length;
  return {
    operations: {
      ...Object.fromEntries(
        named.map((name) => [
          short(name),
          [...bySex(inOperation(name)), exitsOf(name).length, ...operationResults(exitsOf(name))],
        ]),
      ),
      Ensemble: [...bySex(counted), everyExit.length, ...operationResults(everyExit)],
    },
    "Complétude et délais, par opération": {
      ...Object.fromEntries(named.map((name) => [short(name), line(name)])),
      Ensemble: [own.length, incomplete, ratio(incomplete, own.length), silent, ratio(silent, own.length), null],
    },
  };
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

function evolution(sample: Sample, tables: Readonly<Record<string, FigureTable>>): Record<string, FigureTable> {
  const [before, former] = sample.history;
  const total = tables["realisation"]?.["TOTAL"] ?? tables["realisation"]?.["EECO01"];
  const own = (code: string): number => Number((code === "TOTAL" ? total : tables["parcours"]?.[code])?.[2] ?? 0);
  const line = (code: string): (number | null)[] => {
    const [two, one, now] = [Number(before?.[code]), Number(former?.[code]), own(code)];
    return [two, one, now, now - one, one < 20 ? null : ratio(now - one, one)];
  };
  return {
    evolution: Object.fromEntries(
      ["PL01", "PL02", "PL03", "PL04", "PL05", "PL06", "PL07", "TOTAL"].map((code) => [code, line(code)]),
    ),
  };
}
