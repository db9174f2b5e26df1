import { Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { typography } from "../../core/text/french";
import { useLayout } from "../styles/layout";

interface SearchFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Where a person types what they look for; what is found is told by whoever shows it. */
export function SearchField({ label, hint, value, onChange }: SearchFieldProps): ReactElement {
  const layout = useLayout();
  return (
    <Field label={typography(label)} hint={hint === undefined ? null : typography(hint)}>
      <Input
        type="search"
        className={layout.fullWidth}
        input={{ className: layout.fullWidth }}
        value={value}
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  );
}
