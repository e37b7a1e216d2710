import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ownBallots, vote as voteQuery, votes, type VoteSummary } from "../api/council";
import type { SignedInSession } from "../api/types";
import { useFormats } from "../i18n/useLanguage";
import { votePage } from "../layout/links";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { Worded } from "../layout/Worded";

/** The open votes, those that need an answer said so. */
export function HomeVotes({ who }: { who: SignedInSession }) {
  const { t } = useTranslation();
  const query = useQuery(votes({ status: "OPEN", limit: 100 }));
  return (
    <section aria-labelledby="home-votes-heading" className="home-section">
      <h2 id="home-votes-heading">{t("council.votes.open")}</h2>
      <QueryView query={query} lines={3}>
        {({ items }) => items.length === 0 ? <p className="empty">{t("council.votes.noneOpen")}</p> : (
          <ul className="plain-links home-votes">{items.map((item) => <Line key={item.id} item={item} who={who} />)}</ul>
        )}
      </QueryView>
    </section>
  );
}

function Line({ item, who }: { item: VoteSummary; who: SignedInSession }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const speaks = who.roles.includes("REPRESENTATIVE") && item.method !== "SHOW_OF_HANDS";
  const roll = useQuery({ ...voteQuery(item.id), enabled: speaks }).data?.data.roll;
  const own = useQuery(ownBallots(item.id, speaks)).data?.items;
  const mine = own?.filter((ballot) => roll?.some(({ state, entitlement }) => state === ballot.state && entitlement === "ENTITLED"));
  const waiting = mine?.filter((ballot) => !ballot.cast).length ?? 0;
  return (
    <li>
      <PageLink page={votePage(item.id)}><Worded text={item.title} /></PageLink>
      <span className="sub">{item.closesAt ? t("council.left.closes", { when: instant(item.closesAt) }) : t("council.left.byChair")}</span>
      {waiting > 0 && <span className="mark mark-undetermined">{t("council.home.waiting", { count: waiting })}</span>}
      {mine && mine.length > 0 && waiting === 0 && <span className="sub">{t("council.home.voted")}</span>}
    </li>
  );
}
