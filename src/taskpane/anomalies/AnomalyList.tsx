import { Button } from "@fluentui/react-components";
import { useCallback, useMemo, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import type { Proposal } from "../../core/engine/proposals";
import { describeFinding } from "../../core/engine/describe";
import { counted, numberText, typography } from "../../core/text/french";
import { useFocusTarget } from "../hooks/use-focus-target";
import { useCommands, usePaneState } from "../pane-context";
import { leftToDo } from "../state/left-to-do";
import { PAGE } from "../state/pane-state";
import { useLayout } from "../styles/layout";
import { AnomalyGroup } from "./AnomalyGroup";
import type { Group } from "./group";
import { Filters } from "./Filters";
import { countFindings, neighbour, placeOf } from "./place";
import { StepBar } from "./StepBar";
import { useGroups } from "./use-groups";

/** The anomalies, grouped; the person walks from one to the next while the workbook follows. */
export function AnomalyList({ report: latest }: { readonly report: ControlReport }): ReactElement {
  const layout = useLayout();
  const list = usePaneState(({ list }) => list);
  const { changeList, goTo } = useCommands();
  const title = useFocusTarget("anomalies");
  const { report, groups, busy } = useGroups(latest, list);
  const proposals = usePaneState(leftToDo)?.proposals;
  const correctable = useMemo(() => countByRule(proposals ?? []), [proposals]);
  const { open, shownGroups } = list;
  const current = report.findings === latest.findings ? list.current : list.former;
  const all = report.findings.length - (list.justified === "without" ? report.justified.size : 0);
  const total = useMemo(() => countFindings(groups), [groups]);
  const place = useMemo(() => (current === null ? null : placeOf(groups, current)), [groups, current]);

  /** Makes a finding the current one: its group opens far enough to show it, and the workbook goes to its cell. */
  const select = useCallback(
    (finding: number): void => {
      const next = placeOf(groups, finding);
      if (!next) return;
      const { key } = next.group;
      const shown = Math.max(list.shownItems[key] ?? PAGE, pagesFor(next.at));
      changeList({
        current: finding,
        open: list.open.includes(key) ? list.open : [...list.open, key],
        shownItems: { ...list.shownItems, [key]: shown },
        shownGroups: Math.max(list.shownGroups, pagesFor(groups.indexOf(next.group))),
      });
      const { sheet, position } = describeFinding(report, finding);
      void goTo(sheet, position, false);
    },
    [groups, list, report, changeList, goTo],
  );

  const move = (step: 1 | -1): void => {
    const next = place ? neighbour(groups, place, step) : null;
    const finding = next?.group.findings[next.at];
    if (finding !== undefined) select(finding);
  };

  return (
    <section className={layout.stack} aria-labelledby="anomalies" aria-busy={busy}>
      <h2 id="anomalies" ref={title} tabIndex={-1} className={layout.section}>
        Anomalies
      </h2>
      <Filters report={report} />
      <p className={layout.soft} role="status">
        {busy ? "Recherche…" : listText(total, all)}
      </p>
      <div className={layout.tight}>
        {groups.slice(0, shownGroups).map((group) => (
          <AnomalyGroup
            key={group.key}
            report={report}
            group={group}
            by={list.by}
            open={open.includes(group.key)}
            shown={list.shownItems[group.key] ?? PAGE}
            current={place?.group === group ? current : null}
            correctable={list.by === "rule" ? (correctable.get(ruleOf(report, group)) ?? 0) : 0}
            onSelect={select}
            onMove={move}
          />
        ))}
      </div>
      {groups.length > shownGroups ? (
        <div>
          <Button onClick={() => changeList({ shownGroups: shownGroups + PAGE })}>
            {typography(`Afficher la suite (${counted(groups.length - shownGroups, "groupe")})`)}
          </Button>
        </div>
      ) : null}
      {place ? (
        <StepBar
          report={report}
          place={place}
          total={total}
          first={!neighbour(groups, place, -1)}
          last={!neighbour(groups, place, 1)}
          onMove={move}
        />
      ) : null}
    </section>
  );
}

/** How many items to show so that the one at this place (from 0) is among them, in whole pages. */
function pagesFor(at: number): number {
  return Math.ceil((at + 1) / PAGE) * PAGE;
}

const ruleOf = ({ rules, findings }: ControlReport, group: Group): string =>
  rules[findings.ruleAt(group.findings[0] as number)]?.code ?? "";

/** How many corrections answer each rule. */
function countByRule(proposals: readonly Proposal[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rules } of proposals) for (const code of rules) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function listText(shown: number, all: number): string {
  if (all === 0) return typography("Aucune anomalie : tout est en ordre. Vous pouvez écrire le bilan.");
  if (shown === 0) return typography("Aucune anomalie ne répond à ces filtres : effacez-en un pour en voir davantage.");
  const count = counted(shown, "anomalie");
  return shown === all ? `${count}.` : typography(`${count} sur ${numberText(all)}.`);
}
