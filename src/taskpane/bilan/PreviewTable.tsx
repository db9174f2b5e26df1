import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { BilanCell, BilanTable } from "../../core/bilan/model";
import { GRAVITY_MEANINGS } from "../../core/domain/gravity";
import { numberText, shareText, typography } from "../../core/text/french";

const useStyles = makeStyles({
  /** A table of many columns scrolls by itself, by hand or with the arrow keys: the pane never does sideways. */
  frame: {
    overflowX: "auto",
    marginTop: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalS,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: "4px 6px",
    textAlign: "left",
    verticalAlign: "top",
  },
  heading: { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
  figure: { textAlign: "right", whiteSpace: "nowrap" },
  total: { fontWeight: tokens.fontWeightSemibold },
});

export function PreviewTable({ table }: { readonly table: BilanTable }): ReactElement {
  const styles = useStyles();
  const headed = table.columns.some(({ heading }) => heading !== "");
  const name = table.chart?.title ?? "Tableau du bilan";
  return (
    <div className={styles.frame} role="region" aria-label={typography(name)} tabIndex={0}>
      <table className={styles.table}>
        {headed ? (
          <thead>
            <tr>
              {table.columns.map(({ heading, role }, index) => (
                <th
                  key={index}
                  scope="col"
                  className={`${styles.cell} ${styles.heading} ${role === "figure" ? styles.figure : ""}`}
                >
                  {typography(heading)}
                </th>
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index} className={row.total ? styles.total : undefined}>
              {row.cells.map((cell, column) => (
                <td key={column} className={`${styles.cell} ${cell.kind === "text" ? "" : styles.figure}`}>
                  {cellContent(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellContent(cell: BilanCell): string {
  switch (cell.kind) {
    case "text":
      return typography(cell.text);
    case "integer":
      return `${cell.signed && cell.value > 0 ? "+" : ""}${numberText(cell.value)}`;
    case "decimal":
      return numberText(cell.value);
    case "amount":
      return cell.value === null ? "–" : numberText(cell.value);
    case "percent":
      return cell.value === null ? "–" : shareText(cell.value);
    case "state":
      return cell.state;
    case "gravity":
      return GRAVITY_MEANINGS[cell.gravity].label;
    case "none":
      return "–";
    case "masked":
      return "s";
  }
}
