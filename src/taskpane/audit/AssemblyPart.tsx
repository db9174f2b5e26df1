import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { AssembledWorkbook } from "../../application/audit/assemble-workbooks";
import { conflictText, rowsText } from "../../application/audit/tell-assembly";
import { counted, typography } from "../../core/text/french";
import { FileChooser } from "../components/FileChooser";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";
import { Pages } from "./Pages";

/** One workbook from those of the operators of one PLIE; none of them need be open. */
export function AssemblyPart(): ReactElement {
  const layout = useLayout();
  const busy = usePaneState(({ job }) => job !== null);
  const { assemble } = useCommands();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [assembled, setAssembled] = useState<AssembledWorkbook | null>(null);
  const choose = (chosen: readonly File[]): void => {
    setAssembled(null);
    setFiles([...files, ...chosen.filter((file) => !files.some((known) => isSame(known, file)))]);
  };
  const leave = (file: File): void => {
    setAssembled(null);
    setFiles(files.filter((known) => known !== file));
  };
  const run = async (): Promise<void> => {
    setAssembled(null);
    setAssembled((await assemble(files)) ?? null);
  };
  return (
    <section className={layout.tight} aria-labelledby="audit-assemblage">
      <h2 id="audit-assemblage" className={layout.section}>
        Assembler des classeurs
      </h2>
      <p className={layout.text}>
        {typography(
          "Un seul classeur à partir de ceux des opérateurs d'un même PLIE : les lignes l'une sous l'autre, chacune avec le fichier dont elle vient. Rien n'est réuni ni corrigé ; les contradictions entre les fichiers sont énumérées.",
        )}
      </p>
      <FileChooser
        label={files.length === 0 ? "Choisir les classeurs" : "Ajouter des classeurs"}
        hint="Plusieurs fichiers .xlsx, .xlsm, .ods ou .csv à la fois, ou déposez-les ici. Ils sont lus ici et ne sont envoyés nulle part."
        accept=".xlsx,.xlsm,.ods,.csv,.txt"
        disabled={busy}
        onFiles={choose}
      />
      {files.length === 0 ? null : (
        <ul className={layout.plainList} aria-label="Classeurs choisis">
          {files.map((file) => (
            <li key={`${file.name} ${file.size} ${file.lastModified}`} className={layout.row}>
              <span className={layout.text}>{typography(`« ${file.name} »`)}</span>
              <Button
                size="small"
                disabledFocusable={busy}
                aria-label={typography(`Retirer « ${file.name} »`)}
                onClick={() => leave(file)}
              >
                Retirer
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={layout.row}>
        <Button disabledFocusable={busy || files.length < 2} onClick={() => void run()}>
          {typography(files.length < 2 ? "Assembler" : `Assembler ${files.length} classeurs`)}
        </Button>
      </div>
      <div role="status">{assembled ? <Result {...assembled} /> : null}</div>
      {assembled ? <Pages items={assembled.conflicts} draw={conflictText} /> : null}
    </section>
  );
}

/** The same file chosen once more: its rows would be counted twice. */
function isSame(one: File, other: File): boolean {
  return one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;
}

function Result(assembled: AssembledWorkbook): ReactElement {
  const layout = useLayout();
  const { conflicts, notices } = assembled;
  return (
    <div className={layout.tight}>
      <p className={layout.text}>
        <strong>{typography(`${rowsText(assembled)}.`)}</strong>
      </p>
      {notices.map((notice) => (
        <p key={notice} className={layout.soft}>
          {typography(notice)}
        </p>
      ))}
      <p className={layout.text}>
        {typography(
          conflicts.length === 0
            ? "Les classeurs ne se contredisent pas."
            : `${counted(conflicts.length, "conflit")} entre les classeurs, aussi dans la feuille « Conflits » :`,
        )}
      </p>
    </div>
  );
}
