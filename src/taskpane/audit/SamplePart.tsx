import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { FRAMES, type Frame } from "../../core/audit/sample";
import { typography } from "../../core/text/french";
import { Choice } from "../components/Choice";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";
import { useOperations } from "./use-operations";
import { termsNamed } from "../../core/domain/terms";
import { Explanations } from "../components/Explanations";

const SAMPLE_TERMS = termsNamed("Échantillon", "Graine", "Participation");

const FRAME_LABELS: Readonly<Record<Frame, string>> = {
  participations: "Toutes les participations retenues",
  sorties: "Celles qui sont sorties dans l'année",
  positives: "Celles qui ont une sortie positive",
};

/** A sample that anybody draws again with the same seed, and its grid. */
export function SamplePart(): ReactElement {
  const layout = useLayout();
  const busy = usePaneState(({ job }) => job !== null);
  const { drawSample } = useCommands();
  const operations = useOperations();
  const [operation, setOperation] = useState("");
  const [among, setAmong] = useState<Frame>("participations");
  const [seed, setSeed] = useState("");
  const [size, setSize] = useState("");
  const wrongSize = size !== "" && !/^[1-9]\d{0,3}$/.test(size);
  const draw = (): void =>
    void drawSample({
      seed,
      among,
      operation: operation === "" ? null : operation,
      size: size === "" ? null : Number(size),
      addedRows: [],
    });
  return (
    <section className={layout.tight} aria-labelledby="audit-echantillon">
      <h2 id="audit-echantillon" className={layout.section}>
        Échantillon
      </h2>
      <p className={layout.text}>
        {typography(
          "La même graine sur les mêmes données redonne le même échantillon, à qui que ce soit. La grille à remplir calcule le taux d'irrégularité.",
        )}
      </p>
      <Explanations terms={SAMPLE_TERMS} />
      <Field label="Graine" hint={typography("Un texte que vous notez : le numéro de la convention, par exemple.")}>
        <Input
          className={layout.fullWidth}
          input={{ className: layout.fullWidth }}
          value={seed}
          onChange={(_event, { value }) => setSeed(value)}
        />
      </Field>
      <Choice label="Opération" value={operation} options={operations} onChange={setOperation} />
      <Choice
        label="Parmi"
        value={among}
        options={FRAMES.map((frame) => ({ value: frame, label: FRAME_LABELS[frame] }))}
        onChange={(value) => setAmong(value as Frame)}
      />
      <Field
        label="Taille"
        hint={typography(
          "Vide : 20 % de ces participations, 2 au moins et 20 au plus, sauf si vos réglages d'échantillon, dans Données, disent autre chose.",
        )}
        validationMessage={wrongSize ? typography("Un nombre de 1 à 9999 est attendu.") : null}
      >
        <Input
          className={layout.fullWidth}
          input={{ className: layout.fullWidth }}
          inputMode="numeric"
          value={size}
          onChange={(_event, { value }) => setSize(value.trim())}
        />
      </Field>
      <div className={layout.row}>
        <Button disabledFocusable={busy || seed.trim() === "" || wrongSize} onClick={draw}>
          Tirer l'échantillon
        </Button>
      </div>
    </section>
  );
}
