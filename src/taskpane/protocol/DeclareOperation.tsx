import { Button, Field, Input } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { dayOf, type Day } from "../../core/domain/day";
import { typography } from "../../core/text/french";
import { Choice } from "../components/Choice";
import { DayField } from "../components/DayField";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";

interface DeclareOperationProps {
  readonly report: ControlReport;
  /** As Participants names it. */
  readonly operation: string;
}

/** An operation that no fiche describes: declared here, it stays in the workbook. */
export function DeclareOperation(props: DeclareOperationProps): ReactElement {
  const [open, setOpen] = useState(false);
  return open ? (
    <OperationForm {...props} onClose={() => setOpen(false)} />
  ) : (
    <div>
      <Button size="small" onClick={() => setOpen(true)}>
        Déclarer cette opération…
      </Button>
    </div>
  );
}

function OperationForm({
  report: { context },
  operation,
  onClose,
}: DeclareOperationProps & { readonly onClose: () => void }): ReactElement {
  const layout = useLayout();
  const { busy, catalogue } = usePaneState(({ job, catalogue }) => ({ busy: job !== null, catalogue }));
  const { declareOperation, loadCatalogue } = useCommands();
  useEffect(() => void loadCatalogue(), [loadCatalogue]);
  const own = context.profile;
  const others = (catalogue?.profiles ?? []).filter(({ id }) => id !== own?.id);
  const profiles = own ? [own, ...others] : others;
  const [name, setName] = useState(operation);
  const [plie, setPlie] = useState(own?.id ?? "");
  const [from, setFrom] = useState<Day | undefined>(dayOf(context.year, 1, 1));
  const [to, setTo] = useState<Day | undefined>(dayOf(context.year, 12, 31));
  const [support, setSupport] = useState<"personnes" | "structures">("personnes");
  const ready = name.trim() !== "" && plie !== "" && from !== undefined && to !== undefined && from <= to;
  const declare = async (): Promise<void> => {
    if (ready && (await declareOperation({ name, plie, from, to, support }))) onClose();
  };
  return (
    <div className={layout.card} role="group" aria-label="Déclarer cette opération">
      <Field label={typography("Nom de l'opération")}>
        <Input
          autoFocus
          className={layout.fullWidth}
          input={{ className: layout.fullWidth }}
          value={name}
          onChange={(_event, { value }) => setName(value)}
        />
      </Field>
      <Choice
        label="PLIE"
        value={plie}
        options={[
          ...(own ? [] : [{ value: "", label: "Choisissez" }]),
          ...profiles.map((profile) => ({ value: profile.id, label: profile.name })),
        ]}
        onChange={setPlie}
      />
      <DayField label="Du" hint="Premier jour de l'opération." value={from} onChange={setFrom} />
      <DayField label="Au" hint="Dernier jour de l'opération." value={to} onChange={setTo} />
      <Choice
        label="Soutien"
        value={support}
        options={[
          { value: "personnes", label: "Aux personnes" },
          { value: "structures", label: "Aux structures" },
        ]}
        onChange={(value) => setSupport(value === "structures" ? "structures" : "personnes")}
      />
      <p className={layout.small}>
        {typography(
          "L'opération est gardée dans la feuille Fiches de ce classeur ; vous y ajouterez ses unités de mesure.",
        )}
      </p>
      <div className={layout.row}>
        <Button size="small" appearance="primary" disabledFocusable={busy || !ready} onClick={() => void declare()}>
          Déclarer
        </Button>
        <Button size="small" onClick={onClose}>
          Annuler
        </Button>
      </div>
    </div>
  );
}
