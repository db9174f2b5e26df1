import type { ReactElement } from "react";
import type { ControlOptions } from "../../application/control/control-options";
import { PROGRAMME_LABELS, PROGRAMMES, type Programme } from "../../core/domain/programme";
import { dayText, typography } from "../../core/text/french";
import { Choice, type Option } from "../components/Choice";
import { DayField } from "../components/DayField";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";

/** Years for which a Bilan may be asked: both programmes, with the years of closing. */
const YEARS = Array.from({ length: 17 }, (_, index) => String(2014 + index));
const AUTOMATIC: Option = { value: "", label: "D’après le classeur" };

/** PLIE, programme, year and day of the control: what the workbook says, unless the person chooses. */
export function ControlOptionsForm(): ReactElement {
  const layout = useLayout();
  const { options, catalogue, report } = usePaneState();
  const { chooseOptions } = useCommands();
  const used = report?.context;
  const choose = (change: Partial<Record<keyof ControlOptions, unknown>>): void => {
    const next = Object.entries({ ...options, ...change }).filter(([, value]) => value !== undefined);
    void chooseOptions(Object.fromEntries(next));
  };
  const profiles = catalogue?.profiles ?? [];
  return (
    <section className={layout.tight} aria-labelledby="cadre">
      <h2 id="cadre" className={layout.section}>
        Cadre du contrôle
      </h2>
      <p className={layout.small}>
        {typography("Ce que vous choisissez ici l’emporte sur la feuille Paramètres et reste dans le classeur.")}
      </p>
      <Choice
        label="PLIE"
        value={options.plie ?? ""}
        options={[AUTOMATIC, ...profiles.map(({ id, name }) => ({ value: id, label: name }))]}
        {...hintOf(used?.profile?.name)}
        onChange={(plie) => choose({ plie: plie || undefined })}
      />
      <Choice
        label="Programme"
        value={options.programme ?? ""}
        options={[
          AUTOMATIC,
          ...PROGRAMMES.map((programme) => ({ value: programme, label: PROGRAMME_LABELS[programme] })),
        ]}
        {...hintOf(used && PROGRAMME_LABELS[used.programme])}
        onChange={(programme) => choose({ programme: (programme || undefined) as Programme | undefined })}
      />
      <Choice
        label="Exercice"
        value={options.year === undefined ? "" : String(options.year)}
        options={[AUTOMATIC, ...YEARS.map((year) => ({ value: year, label: year }))]}
        {...hintOf(used && String(used.year))}
        onChange={(year) => choose({ year: year === "" ? undefined : Number(year) })}
      />
      <DayField
        label="Date de contrôle"
        hint={`Vide : la date de la feuille Paramètres, sinon aujourd’hui. ${hintOf(used && dayText(used.controlDay)).hint ?? ""}`}
        value={options.controlDay}
        onChange={(controlDay) => choose({ controlDay })}
      />
    </section>
  );
}

/** What the last control made of it. */
function hintOf(used: string | undefined): { readonly hint?: string } {
  return used === undefined ? {} : { hint: `Dernier contrôle : ${used}.` };
}
