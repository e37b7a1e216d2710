import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { reservation } from "../api/register";
import type { ReservationDetail } from "../api/types";
import { useFormats } from "../i18n/useLanguage";
import { statePage } from "../layout/links";
import { MomentBar } from "../layout/MomentBar";
import { useMoment } from "../layout/moment";
import { NotFoundPage } from "../layout/NotFound";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { StateLink } from "../states/StateLink";
import { useStateName } from "../states/useStates";
import { ActFacts } from "../treaty/ActFacts";
import { ArticleList } from "../treaty/ArticleLink";
import { Reactions } from "./Reactions";
import { ReservationStatusMark } from "./ReservationTable";

export function ReservationPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const query = useQuery(reservation(id, useMoment()));
  const name = useStateName();
  // An identifier of the wrong form is as little there as one that nobody has.
  if (!query.data && query.error instanceof ApiProblem && query.error.problem.status === 404) {
    return <NotFoundPage what={t("reservation.unknown")} />;
  }
  const title = query.data ? t("reservation.of", { state: name(query.data.reservation.state) }) : t("reservation.title");
  return (
    <Page title={title} crumbs={[{ page: "/treaty", label: t("nav.treaty") }, { page: "/reservations", label: t("reservations.title") }]}>
      <MomentBar />
      <QueryView query={query} lines={8}>{(data) => <Detail data={data} />}</QueryView>
    </Page>
  );
}

function Detail({ data }: { data: ReservationDetail }) {
  const { t } = useTranslation();
  const { day, instant } = useFormats();
  const moment = useMoment();
  const item = data.reservation;
  return (
    <>
      <div className="status-panel">
        <p className="status-now"><ReservationStatusMark status={item.status} /></p>
        <p>{t("state.since", { day: day(item.statusSince) })} {t(`reservationMeaning.${item.status}`)}</p>
        {item.late && <p>{t("reservation.late")}</p>}
        <dl className="two-facts">
          <div><dt>{t("states.state")}</dt><dd><StateLink code={item.state} /></dd></div>
          <div><dt>{t("reservations.articles")}</dt><dd><ArticleList numbers={item.articles} /></dd></div>
          <div><dt>{t("reservation.notified")}</dt><dd>{day(item.notifiedOn)}</dd></div>
          <div><dt>{t("reservations.silence")}</dt><dd>{day(item.silenceEndsOn)}</dd></div>
        </dl>
        <p className="as-of">{t("moment.sentence", { asOf: instant(data.asOf), knownAt: instant(data.knownAt) })}</p>
      </div>
      <section aria-labelledby="text-heading" className="band">
        <h2 id="text-heading">{t("reservation.text")}</h2>
        <ActFacts act={data.act} />
        <p className="more-link">
          <PageLink page={statePage(item.state)} search={moment} hash={`act-${data.act.id}`}>{t("reservation.inTimeline")}</PageLink>
        </p>
      </section>
      <Reactions reactions={data.reactions} />
    </>
  );
}
