import { Button } from "@patternfly/react-core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { attend, presence, type Meeting } from "../api/council";
import { session } from "../api/queries";
import { Refusal } from "../layout/Refusal";
import { useIntents } from "../layout/useIntent";
import { useStateName } from "../states/useStates";

/** A delegation says itself that it has come or is leaving; quorums are counted from it. */
export function CheckIn({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const name = useStateName();
  const { data: who } = useQuery(session());
  const { data: there } = useQuery(presence(meeting.id, true));
  const { keyOf, done } = useIntents();
  const state = who?.authenticated && who.actorKind === "delegate" && who.roles.includes("REPRESENTATIVE") ? who.state : null;
  const mutation = useMutation({
    mutationFn: (present: boolean) => attend(meeting.id, keyOf(String(present)), state ?? "", present),
    onSuccess: (data, present) => {
      done(String(present));
      client.setQueryData(presence(meeting.id).queryKey, data);
    },
  });
  if (!state || !there || meeting.status !== "OPEN") return null;
  const present = there.present.includes(state) || there.observers.includes(state);
  return (
    <div className="check-in">
      <p role="status">{t(present ? "council.checkIn.present" : "council.checkIn.absent", { state: name(state) })}</p>
      <Refusal error={mutation.error} field={() => null} />
      <Button variant={present ? "secondary" : "primary"} isDisabled={mutation.isPending} onClick={() => mutation.mutate(!present)}>{t(present ? "council.checkIn.leave" : "council.checkIn.come")}</Button>
    </div>
  );
}
