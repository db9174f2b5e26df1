import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Repair } from "../../application/ports/user-error";
import { useRepair } from "../hooks/use-repair";

/** What puts right what a message says; the message goes away with it. Nothing where the person is there already. */
export function RepairButton({
  repair,
  dismiss,
}: {
  readonly repair: Repair | undefined;
  readonly dismiss: () => void;
}): ReactElement | null {
  const repairOf = useRepair();
  const door = repair === undefined ? null : repairOf(repair);
  if (!door) return null;
  const go = (): void => {
    dismiss();
    door.go();
  };
  return <Button onClick={go}>{door.label}</Button>;
}
