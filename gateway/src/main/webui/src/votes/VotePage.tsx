import { useQuery } from "@tanstack/react-query";
import { useLocation, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { vote as voteQuery, type Versioned, type Vote } from "../api/council";
import { session } from "../api/queries";
import { EffectList } from "../decisions/EffectList";
import { ProposalText } from "../decisions/ProposalText";
import { pick, useLanguage } from "../i18n/useLanguage";
import { signInHref } from "../layout/links";
import { NotFoundPage } from "../layout/NotFound";
import { Page } from "../layout/Page";
import { QueryView } from "../layout/QueryView";
import { PreviewPanel } from "../previews/PreviewPanel";
import { Announcer } from "./Announcer";
import { Conduct } from "./Conduct";
import { DelegationSection } from "./DelegationSection";
import { MyVote } from "./MyVote";
import { Result } from "./Result";
import { RuleView } from "./RuleView";
import { StandingPanel } from "./StandingPanel";
import { useFollow, type Following } from "./useFollow";

export function VotePage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const read = useQuery(voteQuery(id));
  const status = read.data?.data.status;
  const follow = useFollow(id, read.data?.etag, status === undefined || status === "CLOSED" || status === "CANCELLED");
  // A second observer of the same vote: only while no events come does it ask by itself.
  useQuery({ ...voteQuery(id), enabled: follow.way === "ASKING", refetchInterval: follow.way === "ASKING" ? 5000 : false });
  if (!read.data && read.error instanceof ApiProblem && read.error.problem.status === 404) {
    return <NotFoundPage what={t("council.vote.unknown")} />;
  }
  const title = read.data ? pick(read.data.data.proposal.title, language) : t("council.vote.title");
  return (
    <Page title={title} crumbs={[{ page: "/council", label: t("council.title") }, { page: "/council/votes", label: t("council.votes.title") }]}>
      <QueryView query={read} lines={12}>{(data) => <Detail read={data} follow={follow} />}</QueryView>
    </Page>
  );
}

function Detail({ read, follow }: { read: Versioned<Vote>; follow: Following }) {
  const { t } = useTranslation();
  const { data: who } = useQuery(session());
  const { data: vote } = read;
  const person = who?.authenticated ? who : null;
  const over = vote.status === "CLOSED" || vote.status === "CANCELLED";
  return (
    <div className="vote-columns">
      <Announcer vote={vote} follow={follow} />
      <div className="vote-main">
        {vote.status === "CLOSED" && <Result vote={vote} />}
        <section aria-labelledby="text-heading">
          <h2 id="text-heading">{t("council.vote.text")}</h2>
          <ProposalText proposal={vote.proposal} />
        </section>
        <section aria-labelledby="effects-heading" className="band">
          <h2 id="effects-heading">{t(over ? "council.vote.effectsOver" : "council.vote.effects")}</h2>
          <EffectList proposal={vote.proposal} before={vote.closedAt} decision={vote.decision} />
        </section>
        {!over && <PreviewPanel effects={vote.proposal.effects} effectiveFrom={vote.proposal.effectiveFrom ?? null} />}
        <RuleView vote={vote} />
      </div>
      <aside className="vote-side" aria-label={t("council.vote.side")}>
        <StandingPanel vote={vote} follow={follow} />
        {person?.actorKind === "delegate" && <MyVote vote={vote} who={person} />}
        {!person && vote.status === "OPEN" && <SignIn />}
        {vote.status === "PROPOSED" && <DelegationSection vote={vote} who={person} />}
        {vote.allowedActions.length > 0 && <Conduct read={read} />}
      </aside>
    </div>
  );
}

function SignIn() {
  const { t } = useTranslation();
  const { href } = useLocation();
  return <p className="sign-in-line">{t("council.ballot.signIn")} <a href={signInHref(href)}>{t("session.signIn")}</a></p>;
}
