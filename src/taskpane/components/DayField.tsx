import { Field, Input } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { dayOf, FIRST_DAY, isCivilDate, LAST_DAY, type Day } from "../../core/domain/day";
import { typography } from "../../core/text/french";
import { dayText } from "../../core/domain/value-text";
import { useLayout } from "../styles/layout";

interface DayFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: Day | undefined;
  readonly onChange: (day: Day | undefined) => void;
}

/** A day typed as in France; the browser's own date field follows the language of the browser, which is not always the person's. */
export function DayField({ label, hint, value, onChange }: DayFieldProps): ReactElement {
  const layout = useLayout();
  const [typed, setTyped] = useState(value === undefined ? "" : dayText(value));
  const [wrong, setWrong] = useState(false);
  const [shown, setShown] = useState(value);
  // Another file has another day, or none.
  if (shown !== value) {
    setShown(value);
    setTyped(value === undefined ? "" : dayText(value));
    setWrong(false);
  }
  const leave = (): void => {
    const day = typedDay(typed);
    setWrong(day === null);
    if (day !== null && day !== value) onChange(day);
  };
  return (
    <Field
      label={label}
      hint={typography(hint)}
      {...(wrong
        ? { validationMessage: typography("Date attendue sous la forme jj/mm/aaaa, par exemple 31/01/2022.") }
        : {})}
    >
      <Input
        className={layout.fullWidth}
        input={{ className: layout.fullWidth }}
        placeholder="jj/mm/aaaa"
        value={typed}
        onChange={(_event, data) => setTyped(data.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === "Enter") leave();
        }}
      />
    </Field>
  );
}

/** Undefined where nothing is typed, null where it is no date. */
function typedDay(text: string): Day | undefined | null {
  if (text.trim() === "") return undefined;
  const match = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text.trim());
  if (!match) return null;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (!isCivilDate(year, month, day)) return null;
  const found = dayOf(year, month, day);
  return found < FIRST_DAY || found > LAST_DAY ? null : found;
}
