import { useTargets, useTargetLabel } from "./useTargets";
import type { ActionType } from "../api/instruments";

/** The earlier act that an act is about: whose, which and when, not its identifier. */
export function TargetName({ id, type, state }: { id: string; type: ActionType; state: string }) {
  const target = useTargets(type, state).find((candidate) => candidate.id === id);
  const label = useTargetLabel();
  return target ? <>{label(target)}</> : <bdi dir="ltr"><code>{id}</code></bdi>;
}
