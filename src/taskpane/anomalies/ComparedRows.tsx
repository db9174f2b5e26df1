import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { rowsBeside } from "../../core/engine/rows-beside";
import { counted, typography } from "../../core/text/french";
import { useLayout } from "../styles/layout";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", tableLayout: "fixed" },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    textAlign: "left",
    verticalAlign: "top",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
});

/** The two rows that an anomaly compares, one beside the other: only what differs, so that the person sees which to keep. */
export function ComparedRows({
  report,
  finding,
}: {
  readonly report: ControlReport;
  readonly finding: number;
}): ReactElement | null {
  const styles = useStyles();
  const layout = useLayout();
  const rows = useMemo(() => rowsBeside(report, finding), [report, finding]);
  if (!rows) return null;
  const { own, other, apart, alike } = rows;
  const rest = alike === 0 ? "" : ` ${counted(alike, "colonne dit la même chose.", "colonnes disent la même chose.")}`;
  if (apart.length === 0)
    return (
      <p className={layout.small}>{typography(`Les lignes ${other} et ${own} disent en tout point la même chose.`)}</p>
    );
  return (
    <div className={layout.tight}>
      <table className={styles.table}>
        <caption className={layout.srOnly}>{typography(`Ce qui diffère entre les lignes ${other} et ${own}`)}</caption>
        <thead>
          <tr>
            {["Colonne", `Ligne ${other}`, `Ligne ${own}`].map((title) => (
              <th key={title} scope="col" className={styles.cell}>
                {typography(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {apart.map((column) => (
            <tr key={column.heading}>
              <th scope="row" className={styles.cell}>
                {typography(column.heading)}
              </th>
              <td className={styles.cell}>{typography(column.other || "–")}</td>
              <td className={styles.cell}>{typography(column.own || "–")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest === "" ? null : <p className={layout.small}>{typography(rest.trim())}</p>}
    </div>
  );
}
