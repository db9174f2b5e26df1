import type { ReactElement } from "react";
import { typography } from "../../core/text/french";
import { AnonymousPart } from "../audit/AnonymousPart";
import { AssemblyPart } from "../audit/AssemblyPart";
import { ComparisonPart } from "../audit/ComparisonPart";
import { DossierPart } from "../audit/DossierPart";
import { JournalPart } from "../audit/JournalPart";
import { ListPart } from "../audit/ListPart";
import { SamplePart } from "../audit/SamplePart";
import { VerificationPart } from "../audit/VerificationPart";
import { NothingOpen } from "../components/NothingOpen";
import { SaveFile } from "../components/SaveFile";
import { ViewTitle } from "../components/ViewTitle";
import { usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";

/** What whoever controls a PLIE does with a workbook: list, draw, check again. */
export default function AuditView(): ReactElement {
  const layout = useLayout();
  const opened = usePaneState(({ opened }) => opened);
  if (!opened)
    return (
      <>
        <NothingOpen title="Audit" />
        <AssemblyPart />
      </>
    );
  return (
    <>
      <ViewTitle>Audit</ViewTitle>
      <p className={layout.soft}>
        {typography(
          "Les listes et la grille nomment des personnes : elles sont écrites dans ce classeur, et nulle part ailleurs.",
        )}
      </p>
      <ListPart />
      <SamplePart />
      <DossierPart />
      <VerificationPart />
      <ComparisonPart />
      <AnonymousPart />
      <AssemblyPart />
      <JournalPart />
      <SaveFile />
    </>
  );
}
