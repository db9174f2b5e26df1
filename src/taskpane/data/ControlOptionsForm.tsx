import { Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ControlOptions } from "../../application/control/control-options";
import { dayFromIso, isoDay } from "../../core/domain/day";
import { PROGRAMME_LABELS, PROGRAMMES, type Programme } from "../../core/domain/programme";
import { dayText, typography } from "../../core/text/french";
import { Choice } from "../components/Choice";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";

/** Years for which a Bilan may be asked: both programmes, with the years of closing. */
const YEARS = Array.from({ length: 16 }, (_, index) => String(2014 + index));
const AUTOMATIC = "D’après le classeur";

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
        options={[automatic(used?.profile?.name), ...profiles.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(plie) => choose({ plie: plie || undefined })}
      />
      <Choice
        label="Programme"
        value={options.programme ?? ""}
        options={[
          automatic(used ? PROGRAMME_LABELS[used.programme] : undefined),
          ...PROGRAMMES.map((programme) => ({ value: programme, label: PROGRAMME_LABELS[programme] })),
        ]}
        onChange={(programme) => choose({ programme: (programme || undefined) as Programme | undefined })}
      />
      <Choice
        label="Exercice"
        value={options.year === undefined ? "" : String(options.year)}
        options={[
          automatic(used ? String(used.year) : undefined),
          ...YEARS.map((year) => ({ value: year, label: year })),
        ]}
        onChange={(year) => choose({ year: year === "" ? undefined : Number(year) })}
      />
      <Field
        label="Date de contrôle"
        hint={typography(
          `Vide : la date de la feuille Paramètres, sinon aujourd’hui.${used ? ` Dernier contrôle : ${dayText(used.controlDay)}.` : ""}`,
        )}
      >
        <Input
          type="date"
          className={layout.fullWidth}
          input={{ className: layout.fullWidth }}
          value={options.controlDay === undefined ? "" : isoDay(options.controlDay)}
          onChange={(_event, { value }) => choose({ controlDay: dayFromIso(value) ?? undefined })}
        />
      </Field>
    </section>
  );
}

/** "D'après le classeur", with what the last control made of it. */
function automatic(used: string | undefined): { readonly value: string; readonly label: string } {
  return { value: "", label: used === undefined ? AUTOMATIC : `${AUTOMATIC} (${used})` };
}
