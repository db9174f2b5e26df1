import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { BilanCell, BilanChart, BilanTable } from "../../core/bilan/model";
import { numberText, shareText, typography } from "../../core/text/french";
import { useLayout } from "../styles/layout";

const useStyles = makeStyles({
  chart: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  category: { overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  track: { position: "relative", flexGrow: 1, minWidth: 0 },
  missed: { backgroundColor: tokens.colorPaletteRedForeground3 },
  target: {
    position: "absolute",
    top: 0,
    bottom: 0,
    width: "2px",
    backgroundColor: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
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
  const { target = 0 } = chart;
  const longest = Math.max(target, ...bars.map(({ value }) => value));
  const width = (value: number): string => `${longest === 0 ? 0 : (100 * value) / longest}%`;
  return (
    <figure className={styles.chart} role="img" aria-label={typography(`${chart.title}. ${chart.description}`)}>
      <div className={layout.strong} aria-hidden>
        {typography(chart.title)}
      </div>
      {bars.map(({ label, figure, value, missed }, index) => (
        <div key={index} aria-hidden>
          <div className={styles.category}>{label}</div>
          <div className={styles.line}>
            <div className={styles.track}>
              <div className={mergeClasses(styles.bar, missed && styles.missed)} style={{ width: width(value) }} />
              {target > 0 ? <div className={styles.target} style={{ left: `calc(${width(target)} - 2px)` }} /> : null}
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
  /** Of another colour than the series. */
  readonly missed: boolean;
}

/** One bar for each row and each series; what has no number has no bar. */
function barsOf({ rows: all }: BilanTable, { categories, series, rows }: BilanChart): Bar[] {
  return all
    .filter(({ total }) => total !== true)
    .slice(0, rows)
    .flatMap(({ cells }, place) =>
      series.flatMap(({ name, column, color, colors }) => {
        const cell = cells[column];
        const category = cells[categories];
        if (cell === undefined || category?.kind !== "text" || !hasNumber(cell)) return [];
        const label = series.length > 1 ? `${category.text}, ${name}` : category.text;
        const figure = cell.kind === "percent" ? shareText(cell.value) : numberText(cell.value);
        const own = colors?.[place] ?? color;
        return [{ label: typography(label), value: cell.value, figure, missed: own !== color }];
      }),
    );
}

function hasNumber(
  cell: BilanCell,
): cell is Extract<BilanCell, { readonly value: number | null }> & { readonly value: number } {
  return "value" in cell && cell.value !== null;
}
