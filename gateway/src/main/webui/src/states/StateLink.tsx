import { PageLink } from "../layout/PageLink";
import { statePage } from "../layout/links";
import { useStateName } from "./useStates";

export function StateLink({ code }: { code: string }) {
  const name = useStateName();
  return <PageLink page={statePage(code)}>{name(code)}</PageLink>;
}
