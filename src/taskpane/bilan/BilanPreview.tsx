import { useEffect, useState, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { runInSlices } from "../../application/time-slices";
import { buildBilan } from "../../core/bilan/build-bilan";
import type { Bilan, BilanBlock } from "../../core/bilan/model";
import { typography } from "../../core/text/french";
import { Disclosure } from "../components/Disclosure";
import { useSession } from "../pane-context";
import { useLayout } from "../styles/layout";
import { PreviewTable } from "./PreviewTable";

/** The Bilan as it will be written, section by section; the first one, the essential, is open. */
export function BilanPreview({ report }: { readonly report: ControlReport }): ReactElement {
  const layout = useLayout();
  const bilan = useBilan(report);
  if (!bilan) return <p className={layout.soft}>Calcul des chiffres…</p>;
  const [first, ...others] = bilan.sections;
  return (
    <section className={layout.stack} aria-labelledby="apercu">
      <div>
        <h2 id="apercu" className={layout.section}>
          {bilan.title}
        </h2>
        <p className={layout.small}>{bilan.subtitle}</p>
      </div>
      {first ? first.blocks.map((block, index) => <Block key={index} block={block} />) : null}
      <div>
        {others.map((section) => (
          <Disclosure key={section.id} level={3} label={typography(section.title)}>
            {() => section.blocks.map((block, index) => <Block key={index} block={block} />)}
          </Disclosure>
        ))}
      </div>
    </section>
  );
}

function Block({ block }: { readonly block: BilanBlock }): ReactElement {
  const layout = useLayout();
  if (block.kind === "table") return <PreviewTable table={block} />;
  const text = typography(block.text);
  if (block.tone === "heading") return <h4 className={layout.section}>{text}</h4>;
  return <p className={block.tone === "note" ? layout.small : layout.text}>{text}</p>;
}

/** Null while it is being made. */
function useBilan(report: ControlReport): Bilan | null {
  const { clock } = useSession();
  const [made, setMade] = useState<{ readonly report: ControlReport; readonly bilan: Bilan } | null>(null);
  const [crash, setCrash] = useState<unknown>(null);
  useEffect(() => {
    let wanted = true;
    runInSlices(buildBilan(report, report), clock, undefined, () => undefined).then(
      (bilan) => wanted && setMade({ report, bilan }),
      (error: unknown) => wanted && setCrash(error),
    );
    return () => {
      wanted = false;
    };
  }, [report, clock]);
  // A crash belongs to the error boundary, which only sees what is thrown while drawing.
  if (crash !== null) throw crash instanceof Error ? crash : new Error("bilan");
  return made?.report === report ? made.bilan : null;
}
