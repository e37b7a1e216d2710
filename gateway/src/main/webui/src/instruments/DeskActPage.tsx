import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { instrument as instrumentQuery, instrumentCheck, type VersionedInstrument } from "../api/instruments";
import { useFormats } from "../i18n/useLanguage";
import { NotFoundPage } from "../layout/NotFound";
import { entryPage } from "../layout/links";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { Guarded } from "../session/Guarded";
import { StateLink } from "../states/StateLink";
import { useStateName } from "../states/useStates";
import { CheckPanel } from "./CheckPanel";
import { toForm } from "./content";
import { Decision } from "./Decision";
import { FactList, useFacts } from "./facts";
import { InstrumentHistory, InstrumentMark } from "./InstrumentMark";
import { Notified } from "./Notified";

export function DeskActPage() {
  return <Guarded kind="staff">{() => <DeskAct />}</Guarded>;
}

function DeskAct() {
  const { t } = useTranslation();
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const query = useQuery(instrumentQuery(id));
  const name = useStateName();
  const summary = query.data?.instrument.summary;
  return (
    <QueryView query={query} lines={10} notFound={<NotFoundPage what={t("instrument.unknown")} />}>
      {(read) => (
        <Page
          title={summary ? t("instrument.desk.of", { act: t(`act.${summary.type}`), state: name(summary.state) }) : t("instrument.one")}
          crumbs={[{ page: "/desk", label: t("desk.title") }, { page: "/desk/acts", label: t("instrument.desk.title") }]}
        >
          <Examination read={read} />
          <InstrumentHistory history={read.instrument.history} />
        </Page>
      )}
    </QueryView>
  );
}

function Examination({ read }: { read: VersionedInstrument }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const { summary, content, reasons } = read.instrument;
  const facts = useFacts(summary.state);
  const waiting = summary.status === "SENT";
  const check = useQuery({ ...instrumentCheck(summary.id, read.etag), enabled: waiting });
  return (
    <>
      <div className="status-panel">
        <p className="status-now" role="status"><InstrumentMark status={summary.status} /></p>
        <p>{t(`instrument.desk.meaning.${summary.status}`)}</p>
        {summary.sentAt && <p>{t("instrument.receivedAt", { when: instant(summary.sentAt) })}</p>}
        {reasons && <blockquote className="statement" dir="auto">{reasons}</blockquote>}
        {summary.actionId && (
          <div role="status">
            <Notified state={summary.state} actionId={summary.actionId} />
            <p><PageLink page={entryPage(summary.actionId)}>{t("instrument.register.correct")}</PageLink></p>
          </div>
        )}
      </div>
      <div className="two-columns">
        <section aria-labelledby="content-heading">
          <h2 id="content-heading">{t("instrument.content")}</h2>
          <FactList facts={[{ key: "state", label: t("states.state"), value: summary.state, shown: <StateLink code={summary.state} /> }, ...facts(toForm(summary.type, content))]} />
        </section>
        {waiting && (
          <section aria-labelledby="check-heading">
            <h2 id="check-heading">{t("instrument.check.title")}</h2>
            <QueryView query={check} lines={4}>
              {(data) => (
                <>
                  <CheckPanel check={data} type={summary.type} state={summary.state} />
                  <Decision read={read} check={data} />
                </>
              )}
            </QueryView>
          </section>
        )}
      </div>
    </>
  );
}
