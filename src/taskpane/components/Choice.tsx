import { Field, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { typography } from "../../core/text/french";
import { useLayout } from "../styles/layout";

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  readonly hint?: string;
}

/** A labelled list of choices: the browser's own, which keyboards, screen readers and touch know best. */
export function Choice({ label, value, options, onChange, hint }: ChoiceProps): ReactElement {
  const layout = useLayout();
  return (
    <Field label={typography(label)} hint={hint === undefined ? null : typography(hint)}>
      <Select
        className={layout.fullWidth}
        select={{ className: layout.fullWidth }}
        value={value}
        onChange={(_event, data) => onChange(data.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {typography(option.label)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
