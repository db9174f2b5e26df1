import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { BilanCell, BilanChart, BilanTable } from "../../core/bilan/model";
import { numberText, shareText, typography } from "../../core/text/french";
import { useLayout } from "../styles/layout";

const useStyles = makeStyles({
  chart: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  category: { overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  track: { flexGrow: 1, minWidth: 0 },
  bar: {
    boxSizing: "border-box",
    minWidth: "2px",
    height: "14px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorCompoundBrandBackground,
    // Contrast themes take backgrounds away: the bars would no longer be seen.
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
  figure: { flexShrink: 0, minWidth: "4ch", textAlign: "right", fontWeight: tokens.fontWeightSemibold },
});

/** The chart of a table as it will stand beside it: lying bars, each with its figure, whatever their direction in the workbook. */
export function PreviewChart({
  table,
  chart,
}: {
  readonly table: BilanTable;
  readonly chart: BilanChart;
}): ReactElement {
  const styles = useStyles();
  const layout = useLayout();
  const bars = barsOf(table, chart);
  const longest = Math.max(0, ...bars.map(({ value }) => value));
  return (
    <figure className={styles.chart} role="img" aria-label={typography(`${chart.title}. ${chart.description}`)}>
      <div className={layout.strong} aria-hidden>
        {typography(chart.title)}
      </div>
      {bars.map(({ label, figure, value }, index) => (
        <div key={index} aria-hidden>
          <div className={styles.category}>{label}</div>
          <div className={styles.line}>
            <div className={styles.track}>
              <div className={styles.bar} style={{ width: `${longest === 0 ? 0 : (100 * value) / longest}%` }} />
            </div>
            <span className={styles.figure}>{figure}</span>
          </div>
        </div>
      ))}
    </figure>
  );
}

interface Bar {
  readonly label: string;
  readonly value: number;
  readonly figure: string;
}

/** One bar for each row and each series; what has no number has no bar. */
function barsOf({ rows }: BilanTable, { categories, series }: BilanChart): Bar[] {
  return rows
    .filter(({ total }) => total !== true)
    .flatMap(({ cells }) =>
      series.flatMap(({ name, column }) => {
        const cell = cells[column];
        const category = cells[categories];
        if (cell === undefined || category?.kind !== "text" || !hasNumber(cell)) return [];
        const label = series.length > 1 ? `${category.text}, ${name}` : category.text;
        const figure = cell.kind === "percent" ? shareText(cell.value) : numberText(cell.value);
        return [{ label: typography(label), value: cell.value, figure }];
      }),
    );
}

function hasNumber(
  cell: BilanCell,
): cell is Extract<BilanCell, { readonly value: number | null }> & { readonly value: number } {
  return "value" in cell && cell.value !== null;
}
