import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ownBallots, type Vote } from "../api/council";
import type { SignedInSession } from "../api/types";
import { QueryView } from "../layout/QueryView";
import { useStateName } from "../states/useStates";
import { BallotCard } from "./BallotCard";

/** One ballot for each member that the reader votes for, or why there is none. */
export function MyVote({ vote, who }: { vote: Vote; who: SignedInSession }) {
  const { t } = useTranslation();
  const name = useStateName();
  const state = who.state ?? "";
  const own = vote.roll.find((entry) => entry.state === state);
  const speaks = who.roles.includes("REPRESENTATIVE");
  const begun = vote.openedAt !== null;
  const query = useQuery(ownBallots(vote.id, speaks && begun));
  if (!begun || vote.status === "CANCELLED") return null;
  return (
    <section aria-labelledby="my-vote-heading" className="my-vote">
      <h2 id="my-vote-heading">{t("council.ballot.title")}</h2>
      {!own && <p>{t("council.ballot.noMember", { state: name(state) })}</p>}
      {own?.votedForBy && own.votedForBy !== state && <p>{t("council.ballot.delegatedTo", { state: name(state), to: name(own.votedForBy) })}</p>}
      {own && !speaks && <p>{t("council.ballot.noRepresentative")}</p>}
      {vote.method === "SHOW_OF_HANDS" && <p>{t("council.ballot.inTheRoom")}</p>}
      {speaks && vote.method !== "SHOW_OF_HANDS" && (
        <QueryView query={query} lines={4}>
          {(data) => data.items.map((ballot) => (
            <BallotCard key={ballot.state} vote={vote} ballot={ballot} own={ballot.state === state}
              entitlement={vote.roll.find((entry) => entry.state === ballot.state)?.entitlement ?? "ENTITLED"} />
          ))}
        </QueryView>
      )}
    </section>
  );
}
