import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { instrumentCheck, type VersionedInstrument } from "../api/instruments";
import { QueryView } from "../layout/QueryView";
import { CheckPanel } from "./CheckPanel";
import { toForm } from "./content";
import { FactList, useFacts } from "./facts";
import { forget, recall } from "./kept";
import { CancelAct, SendAct } from "./moves";

type Props = { read: VersionedInstrument; username: string; onWrite?: () => void };

/** An act as it stands, for who does not write it: the second person, or everyone once it was sent. */
export function ActReading({ read, username, onWrite }: Props) {
  const { t } = useTranslation();
  const { summary, content, allowedActions } = read.instrument;
  const facts = useFacts(summary.state);
  const undecided = ["DRAFT", "RETURNED", "SENT"].includes(summary.status);
  const check = useQuery({ ...instrumentCheck(summary.id, read.etag), enabled: undecided });
  return (
    <>
      {!onWrite && <Unsaved id={summary.id} username={username} state={summary.state} />}
      <div className="two-columns">
        <section aria-labelledby="content-heading">
          <h2 id="content-heading">{t("instrument.content")}</h2>
          <FactList facts={facts(toForm(summary.type, content))} />
        </section>
        {undecided && (
          <section aria-labelledby="check-heading">
            <h2 id="check-heading">{t("instrument.check.title")}</h2>
            <QueryView query={check} lines={4}>{(data) => <CheckPanel check={data} type={summary.type} state={summary.state} />}</QueryView>
            <div className="form-actions">
              {allowedActions.includes("sending") && <SendAct read={read} ready={check.data?.ready ?? false} />}
              {onWrite && <Button variant="secondary" onClick={onWrite}>{t("instrument.write")}</Button>}
              {allowedActions.includes("cancellation") && <CancelAct read={read} />}
            </div>
            {onWrite && <p className="hint">{t("instrument.writeHint")}</p>}
          </section>
        )}
      </div>
    </>
  );
}

/** Typed before the act went on, and never saved. */
function Unsaved({ id, username, state }: { id: string; username: string; state: string }) {
  const { t } = useTranslation();
  const facts = useFacts(state);
  const [kept, setKept] = useState(() => recall(username, id));
  if (!kept) return null;
  return (
    <section className="notice" aria-labelledby="unsaved-heading">
      <h2 id="unsaved-heading">{t("instrument.unsaved")}</h2>
      <p>{t("instrument.unsavedSentence")}</p>
      <FactList facts={facts(kept.form)} />
      <p><Button variant="secondary" onClick={() => { forget(username, id); setKept(null); }}>{t("instrument.discard")}</Button></p>
    </section>
  );
}
