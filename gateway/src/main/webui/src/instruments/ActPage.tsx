import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { instrument as instrumentQuery, type VersionedInstrument } from "../api/instruments";
import type { SignedInSession } from "../api/types";
import { useFormats } from "../i18n/useLanguage";
import { NotFoundPage } from "../layout/NotFound";
import { Page } from "../layout/Page";
import { QueryView } from "../layout/QueryView";
import { Guarded } from "../session/Guarded";
import { useStateName } from "../states/useStates";
import { ActEditor } from "./ActEditor";
import { ActReading } from "./ActReading";
import { InstrumentHistory, InstrumentMark } from "./InstrumentMark";
import { recall } from "./kept";
import { Notified } from "./Notified";

export function ActPage() {
  return <Guarded kind="delegate">{(who) => <Act who={who} />}</Guarded>;
}

function Act({ who }: { who: SignedInSession }) {
  const { t } = useTranslation();
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const query = useQuery(instrumentQuery(id));
  const name = useStateName()(who.state ?? "");
  const type = query.data?.instrument.summary.type;
  const title = type ? t(`act.${type}`) : t("instrument.one");
  return (
    <QueryView query={query} lines={10} notFound={<NotFoundPage what={t("instrument.unknown")} />}>
      {(read) => (
        <Page title={title} crumbs={[{ page: "/my", label: name }, { page: "/my/acts", label: t("instrument.title") }]}>
          <Way read={read} />
          <Work read={read} username={who.username} />
          <InstrumentHistory history={read.instrument.history} />
        </Page>
      )}
    </QueryView>
  );
}

/** Where the act is, why, and what comes next. */
function Way({ read: { instrument } }: { read: VersionedInstrument }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const { status, sentAt, actionId, state } = instrument.summary;
  return (
    <div className="status-panel">
      <p className="status-now" role="status"><InstrumentMark status={status} /></p>
      <p>{t(`instrument.meaning.${status}`)}</p>
      {sentAt && ["SENT", "ACCEPTED"].includes(status) && <p>{t("instrument.receivedAt", { when: instant(sentAt) })}</p>}
      {instrument.reasons && (
        <div>
          <p><strong>{t("instrument.reasons")}</strong></p>
          <blockquote className="statement" dir="auto">{instrument.reasons}</blockquote>
        </div>
      )}
      {status === "ACCEPTED" && actionId && <Notified state={state} actionId={actionId} />}
    </div>
  );
}

/** Who can send an act opens it to read it; who goes on writing becomes the one who cannot send it. */
function Work({ read, username }: { read: VersionedInstrument; username: string }) {
  const { allowedActions, summary } = read.instrument;
  const mayWrite = allowedActions.includes("content");
  const [writing, setWriting] = useState(() => mayWrite && (!allowedActions.includes("sending") || recall(username, summary.id) !== null));
  const [generation, setGeneration] = useState(0);
  return mayWrite && writing ? (
    <ActEditor key={generation} read={read} username={username} onReload={() => setGeneration(generation + 1)} />
  ) : (
    <ActReading read={read} username={username} onWrite={mayWrite ? () => setWriting(true) : undefined} />
  );
}
