import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { decision as decisionQuery, vote as voteQuery, type Decision } from "../api/council";
import { pick, useFormats, useLanguage } from "../i18n/useLanguage";
import { meetingPage, votePage } from "../layout/links";
import { useMoment } from "../layout/moment";
import { NotFoundPage } from "../layout/NotFound";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { DecisionLink, StandingMark } from "./DecisionMarks";
import { EffectList } from "./EffectList";
import { ProposalText } from "./ProposalText";

export function DecisionPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { session = "", serial = "" } = useParams({ strict: false }) as { session?: string; serial?: string };
  const query = useQuery(decisionQuery(session, serial, useMoment().asOf));
  const number = `${session}/${serial}`;
  if (!query.data && query.error instanceof ApiProblem && query.error.problem.status === 404) {
    return <NotFoundPage what={t("council.decision.unknown", { number })} />;
  }
  return (
    <Page title={number} heading={<>{query.data ? pick(query.data.proposal.title, language) : t("council.decision.title")} <bdi dir="ltr" className="number-code heading-code">{number}</bdi></>}
      crumbs={[{ page: "/council", label: t("council.title") }, { page: "/council/decisions", label: t("council.decisions.title") }]}>
      <QueryView query={query} lines={10}>{(data) => <Detail decision={data} />}</QueryView>
    </Page>
  );
}

function Detail({ decision }: { decision: Decision }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  return (
    <div className="vote-columns">
      <div className="vote-main">
        <section aria-labelledby="text-heading">
          <h2 id="text-heading">{t("council.decision.text")}</h2>
          <ProposalText proposal={decision.proposal} />
        </section>
        <section aria-labelledby="effects-heading" className="band">
          <h2 id="effects-heading">{t("council.decision.effects")}</h2>
          <EffectList proposal={decision.proposal} before={decision.adoptedAt} decision={decision.number} />
        </section>
      </div>
      <aside className="vote-side" aria-label={t("council.decision.side")}>
        <section className="status-panel vote-standing" aria-labelledby="standing-heading">
          <h2 id="standing-heading">{t("council.decisions.standing")}</h2>
          <p className="status-now"><StandingMark standing={decision.standing} /></p>
          <p>{t(`council.standingMeaning.${decision.standing}`)}</p>
          <p className="as-of">{t("asOf.sentence", { when: instant(decision.asOf) })}</p>
          <dl className="facts">
            <div><dt>{t("council.decision.kind")}</dt><dd>{t(`council.decisionKind.${decision.kind}`)}</dd></div>
            <div><dt>{t("council.votes.organ")}</dt><dd>{decision.organ}</dd></div>
            <div><dt>{t("council.decisions.adopted")}</dt><dd>{instant(decision.adoptedAt)}</dd></div>
            <div><dt>{t("council.effects.from")}</dt><dd>{instant(decision.effectiveFrom)}</dd></div>
            {decision.lapsesAt && <div><dt>{t("council.decision.lapses")}</dt><dd>{instant(decision.lapsesAt)}</dd></div>}
            <Origin vote={decision.vote} />
          </dl>
        </section>
        <section aria-labelledby="turns-heading">
          <h2 id="turns-heading">{t("council.decision.turns")}</h2>
          {decision.turns.length === 0 ? <p>{t("council.decision.noTurns")}</p> : (
            <ol className="timeline">
              {decision.turns.map((turn) => (
                <li key={`${turn.byDecision}-${turn.turn}`}>
                  <h3>{t("council.decision.turn", { turn: t(`council.turn.${turn.turn}`) })}</h3>
                  <p>{instant(turn.effectiveFrom)}</p>
                  <p>{t("council.decision.by")} <DecisionLink number={turn.byDecision} /></p>
                </li>
              ))}
            </ol>
          )}
        </section>
      </aside>
    </div>
  );
}

/** The vote it came from, and the meeting at which that was taken. */
function Origin({ vote }: { vote: string | null }) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...voteQuery(vote ?? ""), enabled: vote !== null });
  if (vote === null) return <div><dt>{t("council.vote.title")}</dt><dd>{t("council.decision.withoutVote")}</dd></div>;
  const tally = data?.data.tally;
  return (
    <>
      <div>
        <dt>{t("council.vote.title")}</dt>
        <dd><PageLink page={votePage(vote)}>{tally ? t("council.decision.tally", { yes: tally.yes, no: tally.no, abstain: tally.abstain }) : t("council.decision.readVote")}</PageLink></dd>
      </div>
      {data?.data.meeting && <div><dt>{t("council.meeting.title")}</dt><dd><PageLink page={meetingPage(data.data.meeting)}>{t("council.vote.atMeeting")}</PageLink></dd></div>}
    </>
  );
}
