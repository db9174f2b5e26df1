import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { counted, listText, typography } from "../../core/text/french";
import { Disclosure } from "../components/Disclosure";
import { useLayout } from "../styles/layout";

/** What was supposed or ignored while reading, and the rules that could not run: said, never hidden. */
export function Remarks({ report }: { readonly report: ControlReport }): ReactElement {
  const layout = useLayout();
  const { notices, incidents } = report;
  const codes = [...new Set(incidents.map(({ code }) => code))];
  return (
    <>
      {codes.length > 0 ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{counted(codes.length, "règle non contrôlée", "règles non contrôlées")}</MessageBarTitle>
            <br />
            {typography(
              `Un défaut du complément a arrêté ${listText(codes)} ; les autres règles ont été contrôlées. Signalez-le à la personne qui a installé le complément.`,
            )}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {notices.length > 0 ? (
        <Disclosure level={2} label={counted(notices.length, "remarque sur la lecture", "remarques sur la lecture")}>
          {() => (
            <ul className={layout.list}>
              {notices.map((notice) => (
                <li key={notice}>{notice}</li>
              ))}
            </ul>
          )}
        </Disclosure>
      ) : null}
    </>
  );
}
