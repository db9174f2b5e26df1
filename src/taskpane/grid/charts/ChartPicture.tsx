import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CSSProperties, ReactElement } from "react";
import type { ChartDrawing } from "../../../application/ports/chart-drawing";
import { typography } from "../../../core/text/french";
import { barColor, inkOn } from "./chart-colors";
import { LINE, SIZES, type ChartLayout, type ChartText } from "./chart-layout";

/** Of a figure, on the colour of its bar. */
const INK = "--chart-ink";
const FORCED = "@media (forced-colors: active)";

const useStyles = makeStyles({
  picture: { display: "block", width: "100%", height: "100%", fontFamily: tokens.fontFamilyBase },
  text: { fill: tokens.colorNeutralForeground1, fontSize: `${SIZES.text}px`, [FORCED]: { fill: "CanvasText" } },
  soft: { fill: tokens.colorNeutralForeground2 },
  title: { fontSize: `${SIZES.title}px`, fontWeight: tokens.fontWeightSemibold },
  line: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1, [FORCED]: { stroke: "GrayText" } },
  /** The line that bars begin at, and a mark that they are compared with. */
  strong: { stroke: tokens.colorNeutralForeground2, [FORCED]: { stroke: "CanvasText" } },
  mark: { strokeWidth: 2 },
  /** Contrast themes have few colours: series are then told by their outlines. */
  bar: { [FORCED]: { fill: "Canvas", stroke: "CanvasText", strokeWidth: 2 } },
  dashed: { [FORCED]: { strokeDasharray: "6 3" } },
  mixed: { [FORCED]: { strokeDasharray: "9 3 2 3" } },
  dotted: { [FORCED]: { strokeDasharray: "2 2" } },
  /** Read over the lines that pass behind. */
  beside: {
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: 4,
    paintOrder: "stroke",
    [FORCED]: { stroke: "Canvas" },
  },
  inside: { fill: `var(${INK})`, [FORCED]: { fill: "CanvasText" } },
});

/** A chart at its place over the cells, for the eye: its words and figures are in the cell that it begins over. */
export function ChartPicture({
  drawing,
  layout,
  dark,
}: {
  readonly drawing: ChartDrawing;
  readonly layout: ChartLayout;
  readonly dark: boolean;
}): ReactElement {
  const styles = useStyles();
  const outlines = ["", styles.dashed, styles.dotted, styles.mixed];
  const barClass = (series: number): string => mergeClasses(styles.bar, outlines[series % outlines.length]);
  const { title, legend, lines, ticks, categories, bars } = layout;
  // A mark crosses the bars, a help to the eye stays behind them.
  const isMark = ({ zero }: (typeof lines)[number]): boolean => drawing.strongLines && !zero;
  const line = ({ zero, ...ends }: (typeof lines)[number], index: number): ReactElement => (
    <line
      key={index}
      {...ends}
      className={mergeClasses(
        styles.line,
        (zero || drawing.strongLines) && styles.strong,
        drawing.strongLines && !zero && styles.mark,
      )}
    />
  );
  return (
    <svg className={styles.picture} viewBox={`0 0 ${layout.width} ${layout.height}`} aria-hidden focusable="false">
      <Words text={title} className={mergeClasses(styles.text, styles.title)} />
      {lines.filter((each) => !isMark(each)).map(line)}
      {bars.map(({ bar, x, y, width, height }, index) => (
        <rect
          key={index}
          data-bar={bar.category}
          {...{ x, y, width, height }}
          fill={barColor(bar.color, bar.series, dark)}
          className={barClass(bar.series)}
        />
      ))}
      {lines.filter(isMark).map(line)}
      {bars.map(({ bar, figure }, index) =>
        figure ? (
          <Words
            key={index}
            text={figure}
            className={mergeClasses(styles.text, figure.inside ? styles.inside : styles.beside)}
            ink={figure.inside ? inkOn(barColor(bar.color, bar.series, dark)) : null}
          />
        ) : null,
      )}
      {ticks.map((text, index) => (
        <Words key={index} text={text} className={mergeClasses(styles.text, styles.soft)} />
      ))}
      {categories.map((text, index) => (
        <Words key={index} text={text} className={styles.text} />
      ))}
      {legend.map(({ series, x, y, text }) => (
        <g key={series}>
          <rect
            {...{ x, y: y + 2, width: 10, height: 10 }}
            fill={barColor(drawing.series[series]?.color ?? null, series, dark)}
            className={barClass(series)}
          />
          <Words text={{ x: x + 16, y: y + 11, anchor: "start", lines: [text] }} className={styles.text} />
        </g>
      ))}
    </svg>
  );
}

function Words({
  text: { x, y, anchor, lines },
  className,
  ink = null,
}: {
  readonly text: ChartText;
  readonly className: string;
  readonly ink?: string | null;
}): ReactElement {
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      className={className}
      style={(ink === null ? {} : { [INK]: ink }) as CSSProperties}
    >
      {lines.map((line, index) => (
        <tspan key={index} x={x} dy={index === 0 ? 0 : LINE}>
          {typography(line)}
        </tspan>
      ))}
    </text>
  );
}
