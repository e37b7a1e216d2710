import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { delegations, delegateVote, organ as organQuery, revokeDelegation, type Vote } from "../api/council";
import type { SignedInSession } from "../api/types";
import { useFormats } from "../i18n/useLanguage";
import { errorsAt } from "../layout/Refusal";
import { QueryView } from "../layout/QueryView";
import { StepDialog } from "../layout/StepDialog";
import { Field } from "../screening/fields";
import { StateLink } from "../states/StateLink";
import { StateSelect } from "../states/StateSelect";
import { useStateName } from "../states/useStates";

const fieldOf = (pointer: string) => (pointer === "/toState" ? "delegate-to" : null);

/** Before the opening a member may let another cast its vote, in writing; everybody sees which have. */
export function DelegationSection({ vote, who }: { vote: Vote; who: SignedInSession | null }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const given = useQuery(delegations(vote.id));
  const members = useQuery(organQuery(vote.organ)).data?.members ?? [];
  const state = who?.actorKind === "delegate" && who.roles.includes("REPRESENTATIVE") && who.state && members.includes(who.state) ? who.state : null;
  return (
    <section aria-labelledby="delegation-heading" className="vote-delegation">
      <h2 id="delegation-heading">{t("council.delegation.title")}</h2>
      <QueryView query={given} lines={2}>
        {({ items }) => (
          <>
            {items.length === 0 ? <p>{t("council.delegation.none")}</p> : (
              <ul className="plain-links">
                {items.map((item) => (
                  <li key={item.state}>
                    <StateLink code={item.state} /> <span aria-hidden="true">→</span> <span className="pf-v6-screen-reader">{t("council.delegation.to")}</span> <StateLink code={item.toState} />
                    <span className="sub">{instant(item.givenAt)}</span>
                  </li>
                ))}
              </ul>
            )}
            {state && <Own vote={vote} state={state} members={members} to={items.find((item) => item.state === state)?.toState ?? null} />}
          </>
        )}
      </QueryView>
    </section>
  );
}

function Own({ vote, state, members, to }: { vote: Vote; state: string; members: string[]; to: string | null }) {
  const { t } = useTranslation();
  const name = useStateName();
  const [chosen, setChosen] = useState(to ?? "");
  const stale = ["vote-delegations", vote.id];
  return (
    <div className="form-actions">
      <StepDialog label={t(to ? "council.delegation.other" : "council.delegation.give")} title={t("council.delegation.giveTitle")} confirm={t("council.delegation.giveNow")} stale={stale} field={fieldOf}
        run={() => delegateVote(vote.id, chosen)}>
        {(error) => (
          <>
            <p>{t("council.delegation.consequence", { state: name(state) })}</p>
            <Field id="delegate-to" label={t("council.delegation.toWhom")} errors={errorsAt(error, fieldOf)("delegate-to")}>
              <StateSelect id="delegate-to" value={chosen} onChange={setChosen} none={t("instrument.choose")} among={new Set(members.filter((code) => code !== state))} />
            </Field>
          </>
        )}
      </StepDialog>
      {to && (
        <StepDialog label={t("council.delegation.revoke")} title={t("council.delegation.revokeTitle")} confirm={t("council.delegation.revoke")} stale={stale} run={() => revokeDelegation(vote.id)}>
          <p>{t("council.delegation.revokeConsequence", { state: name(state) })}</p>
        </StepDialog>
      )}
    </div>
  );
}
