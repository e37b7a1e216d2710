import { Button } from "@patternfly/react-core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { attend, organ as organQuery, presence, type Meeting } from "../api/council";
import { useFormats } from "../i18n/useLanguage";
import { useIntents } from "../layout/useIntent";
import { QueryView } from "../layout/QueryView";
import { Refusal } from "../layout/Refusal";
import { StateLink } from "../states/StateLink";
import { useStateName } from "../states/useStates";

type Move = { state: string; present: boolean };
const intentOf = ({ state, present }: Move) => `${state} ${present}`;

/** Who came and who left, member by member. What is pressed again because no answer came is recorded once. */
export function AttendanceDesk({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { compare } = useFormats();
  const name = useStateName();
  const members = useQuery(organQuery(meeting.organ));
  const there = useQuery(presence(meeting.id, true));
  const { keyOf, done } = useIntents();
  const mutation = useMutation({
    mutationFn: ({ state, present }: Move) => attend(meeting.id, keyOf(intentOf({ state, present })), state, present),
    retry: false,
    onSuccess: (data, move) => {
      done(intentOf(move));
      client.setQueryData(presence(meeting.id).queryKey, data);
    },
  });
  return (
    <section aria-labelledby="attendance-heading" className="band">
      <h2 id="attendance-heading">{t("council.desk.attendance")}</h2>
      <Refusal error={mutation.error} field={() => null} />
      <QueryView query={members} lines={5}>
        {(organ) => (
          <table className="plain-table">
            <caption className="pf-v6-screen-reader">{t("council.desk.attendance")}</caption>
            <thead><tr><th scope="col">{t("council.roll.member")}</th><th scope="col">{t("council.desk.inTheRoom")}</th><th scope="col">{t("council.desk.record")}</th></tr></thead>
            <tbody>
              {[...organ.members].sort((a, b) => compare(name(a), name(b))).map((state) => {
                const present = there.data?.present.includes(state) ?? false;
                return (
                  <tr key={state}>
                    <th scope="row"><StateLink code={state} /></th>
                    <td>{t(present ? "council.desk.present" : "council.desk.absent")}</td>
                    <td>
                      <Button variant="link" isInline isDisabled={mutation.isPending} aria-label={t(present ? "council.desk.leavesOf" : "council.desk.comesOf", { state: name(state) })}
                        onClick={() => mutation.mutate({ state, present: !present })}>
                        {t(present ? "council.desk.leaves" : "council.desk.comes")}
                      </Button>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      </QueryView>
    </section>
  );
}
