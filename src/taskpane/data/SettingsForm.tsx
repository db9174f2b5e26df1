import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { PROGRAMMES } from "../../core/domain/programme";
import { SETTING_IDS, SETTINGS, settingsFor, settingWords, type SettingId } from "../../core/domain/settings";
import { typography } from "../../core/text/french";
import { Disclosure } from "../components/Disclosure";
import { SourceList } from "../components/SourceList";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";
import { withChoice } from "./with-choice";

/** The points on which the official texts leave a choice, each with its reason. */
export function SettingsForm(): ReactElement {
  const layout = useLayout();
  const { options, report } = usePaneState(({ options, report }) => ({ options, report }));
  const defaults = settingsFor(options.programme ?? report?.context.programme ?? PROGRAMMES[0]);
  return (
    <Disclosure level={2} label={typography("Réglages : les points que les textes laissent ouverts")}>
      {() => (
        <div className={layout.stack}>
          <p className={layout.small}>
            {typography(
              "Gardez le premier choix si votre service gestionnaire n'a rien demandé d'autre. Chaque choix est écrit dans le bilan.",
            )}
          </p>
          {SETTING_IDS.map((id) => (
            <Setting key={id} id={id} usual={String(defaults[id])} />
          ))}
        </div>
      )}
    </Disclosure>
  );
}

function Setting({ id, usual }: { readonly id: SettingId; readonly usual: string }): ReactElement {
  const layout = useLayout();
  const { options, report, sheetSettings } = usePaneState(({ options, report, sheetSettings }) => ({
    options,
    report,
    sheetSettings,
  }));
  const { chooseOptions } = useCommands();
  const { why, values, source } = SETTINGS[id];
  const said = sheetSettings?.settings[id];
  const used =
    (said === undefined ? "" : ` Feuille Paramètres : ${said}.`) +
    (report ? ` Dernier contrôle : ${report.context.settings[id]}.` : "");
  return (
    <div className={layout.tight}>
      <Field label={typography(settingWords(id))} hint={typography(`${why}${used}`)}>
        <RadioGroup
          value={options.settings?.[id] ?? ""}
          onChange={(_event, { value }) =>
            void chooseOptions({ ...options, settings: withChoice(options.settings ?? {}, id, value) })
          }
        >
          <Radio value="" label={typography(`D'après la feuille Paramètres, sinon « ${usual} »`)} />
          {values.map((value) => (
            <Radio key={value} value={value} label={typography(value)} />
          ))}
        </RadioGroup>
      </Field>
      <SourceList source={source} plie={report?.context.profile?.id ?? null} />
    </div>
  );
}
