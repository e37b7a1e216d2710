import { useMoment } from "../layout/moment";
import { PageLink } from "../layout/PageLink";
import { statePage } from "../layout/links";
import { useStateName } from "./useStates";

/** Whoever reads the past goes on reading it. */
export function StateLink({ code }: { code: string }) {
  const name = useStateName();
  return <PageLink page={statePage(code)} search={useMoment()}>{name(code)}</PageLink>;
}
