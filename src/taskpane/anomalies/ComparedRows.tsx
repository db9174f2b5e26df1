import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
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
    overflowWrap: "anywhere",
  },
  heading: { paddingBottom: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  value: { paddingTop: 0, whiteSpace: "pre-wrap" },
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
            {[`Ligne ${other}`, `Ligne ${own}`].map((title) => (
              <th key={title} scope="col" className={styles.cell}>
                {typography(title)}
              </th>
            ))}
          </tr>
        </thead>
        {/* The heading over its two values: a narrow pane has no room for three columns. */}
        {apart.map((column) => (
          <tbody key={column.heading}>
            <tr>
              <th scope="rowgroup" colSpan={2} className={mergeClasses(styles.cell, styles.heading)}>
                {typography(column.heading)}
              </th>
            </tr>
            <tr>
              {[column.other, column.own].map((value, at) => (
                <td key={at} className={mergeClasses(styles.cell, styles.value)}>
                  {value === "" ? "(vide)" : typography(value)}
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
      {rest === "" ? null : <p className={layout.small}>{typography(rest.trim())}</p>}
    </div>
  );
}
