import type { ReactElement } from "react";
import type { ControlOptions } from "../../application/control/control-options";
import type { Day } from "../../core/domain/day";
import { PROGRAMME_LABELS, PROGRAMMES, type Programme } from "../../core/domain/programme";
import { termsNamed } from "../../core/domain/terms";
import { typography } from "../../core/text/french";
import { dayText } from "../../core/domain/value-text";
import { Choice, type Option } from "../components/Choice";
import { DayField } from "../components/DayField";
import { Explanations } from "../components/Explanations";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";

/** Years for which a Bilan may be asked: both programmes, with the years of closing. */
const YEARS = Array.from({ length: 17 }, (_, index) => String(2014 + index));
const AUTOMATIC: Option = { value: "", label: "D'après le classeur" };

const FRAME_TERMS = termsNamed("Programme", "Exercice", "Date de contrôle");

/** PLIE, programme, year and day of the control: what the workbook says, unless the person chooses. */
export function ControlOptionsForm(): ReactElement {
  const layout = useLayout();
  const {
    options,
    catalogue,
    report,
    sheetSettings: sheet,
  } = usePaneState(({ options, catalogue, report, sheetSettings }) => ({ options, catalogue, report, sheetSettings }));
  const { chooseOptions, inspect } = useCommands();
  const used = report?.context;
  const choose = (change: Partial<Record<keyof ControlOptions, unknown>>): void => {
    const next = Object.entries({ ...options, ...change }).filter(([, value]) => value !== undefined);
    void chooseOptions(Object.fromEntries(next)).then(inspect);
  };
  const profiles = (catalogue?.profiles ?? []).map(({ id, name }) => ({ value: id, label: name }));
  // Remembered with the workbook, while its own file must be loaded again in each session.
  const unloaded = catalogue && options.plie !== undefined && !profiles.some(({ value }) => value === options.plie);
  return (
    <section className={layout.tight} aria-labelledby="cadre">
      <h2 id="cadre" className={layout.section}>
        Cadre du contrôle
      </h2>
      <p className={layout.small}>
        {typography("Ce que vous choisissez ici l'emporte sur la feuille Paramètres et reste dans le classeur.")}
      </p>
      <Choice
        label="PLIE"
        value={options.plie ?? ""}
        options={[
          AUTOMATIC,
          ...profiles,
          ...(unloaded ? [{ value: options.plie, label: `« ${options.plie} » : à charger dans Fiches` }] : []),
        ]}
        {...hintOf(profiles.find(({ value }) => value === sheet?.plie)?.label ?? sheet?.plie, used?.profile?.name)}
        onChange={(plie) => choose({ plie: plie || undefined })}
      />
      <Choice
        label="Programme"
        value={options.programme ?? ""}
        options={[
          AUTOMATIC,
          ...PROGRAMMES.map((programme) => ({ value: programme, label: PROGRAMME_LABELS[programme] })),
        ]}
        {...hintOf(sheet?.programme && PROGRAMME_LABELS[sheet.programme], used && PROGRAMME_LABELS[used.programme])}
        onChange={(programme) => choose({ programme: (programme || undefined) as Programme | undefined })}
      />
      <Choice
        label="Exercice"
        value={options.year === undefined ? "" : String(options.year)}
        options={[AUTOMATIC, ...YEARS.map((year) => ({ value: year, label: year }))]}
        {...hintOf(sheet?.year?.toString(), used?.year.toString())}
        onChange={(year) => choose({ year: year === "" ? undefined : Number(year) })}
      />
      <DayField
        label="Date de contrôle"
        hint={`Vide : la date de la feuille Paramètres, sinon aujourd'hui. ${hintOf(dayOrNone(sheet?.controlDay), dayOrNone(used?.controlDay)).hint ?? ""}`}
        value={options.controlDay}
        onChange={(controlDay) => choose({ controlDay })}
      />
      <Explanations terms={FRAME_TERMS} />
      {sheet && sheet.problems.length > 0 ? (
        <ul className={layout.list} aria-label="À corriger dans la feuille Paramètres">
          {sheet.problems.map((problem) => (
            <li key={problem}>{typography(problem)}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** What was read in the workbook; where the sheet Paramètres and the last control differ, what each says. */
function hintOf(sheet: string | undefined, used: string | undefined): { readonly hint?: string } {
  if (sheet !== undefined && sheet === used) return { hint: `Lu dans le classeur : ${sheet}.` };
  const said = sheet === undefined ? [] : [`Feuille Paramètres : ${sheet}.`];
  const made = used === undefined ? [] : [`Dernier contrôle : ${used}.`];
  return said.length + made.length === 0 ? {} : { hint: [...said, ...made].join(" ") };
}

function dayOrNone(day: Day | undefined): string | undefined {
  return day === undefined ? undefined : dayText(day);
}
