import type { ReactElement } from "react";
import { SETTING_IDS, SETTINGS, settingsFor } from "../../core/domain/settings";
import { typography } from "../../core/text/french";
import { Choice } from "../components/Choice";
import { Disclosure } from "../components/Disclosure";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";
import { withChoice } from "./with-choice";

/** The points on which the official texts leave a choice, each with its reason. */
export function SettingsForm(): ReactElement {
  const layout = useLayout();
  const { options, report } = usePaneState();
  const { chooseOptions } = useCommands();
  const defaults = settingsFor(options.programme ?? report?.context.programme ?? "fse-2014-2020");
  return (
    <Disclosure level={2} label="Réglages : les points que les textes laissent ouverts">
      {() => (
        <div className={layout.stack}>
          <p className={layout.small}>
            {typography(
              "Gardez le choix par défaut si votre service gestionnaire n’a rien demandé d’autre. Chaque choix est écrit dans le bilan.",
            )}
          </p>
          {SETTING_IDS.map((id) => (
            <Choice
              key={id}
              label={`${SETTINGS[id].label} (${id})`}
              hint={SETTINGS[id].why}
              value={options.settings?.[id] ?? ""}
              options={[
                { value: "", label: `Par défaut : ${defaults[id]}` },
                ...SETTINGS[id].values.map((value) => ({ value, label: value })),
              ]}
              onChange={(value) =>
                void chooseOptions({ ...options, settings: withChoice(options.settings ?? {}, id, value) })
              }
            />
          ))}
        </div>
      )}
    </Disclosure>
  );
}
