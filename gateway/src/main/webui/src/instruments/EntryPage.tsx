import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { treatyAction } from "../api/instruments";
import type { TreatyAction } from "../api/types";
import { entryPage } from "../layout/links";
import { NotFoundPage } from "../layout/NotFound";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { Guarded } from "../session/Guarded";
import { StateLink } from "../states/StateLink";
import { useStateName } from "../states/useStates";
import { ActFacts } from "../treaty/ActFacts";
import { CorrectionForm } from "./CorrectionForm";
import { Notified } from "./Notified";

export function EntryPage() {
  return <Guarded kind="staff">{() => <Entry />}</Guarded>;
}

function Entry() {
  const { t } = useTranslation();
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const query = useQuery(treatyAction(id));
  const name = useStateName();
  return (
    <QueryView query={query} lines={8} notFound={<NotFoundPage what={t("instrument.register.unknown")} />}>
      {(act) => (
        <Page
          title={t("instrument.desk.of", { act: t(`act.${act.type}`), state: name(act.state) })}
          crumbs={[{ page: "/desk/acts", label: t("instrument.desk.title") }, { page: "/desk/register", label: t("instrument.register.title") }]}
        >
          <div className="entry">
            <p className="sub"><StateLink code={act.state} /></p>
            <ActFacts act={act} />
            {act.supersededBy && <p><PageLink page={entryPage(act.supersededBy)}>{t("instrument.register.superseding")}</PageLink></p>}
            {act.type === "CORRECTION" && act.target && <p><PageLink page={entryPage(act.target)}>{t("instrument.register.corrected")}</PageLink></p>}
          </div>
          <Correcting act={act} />
        </Page>
      )}
    </QueryView>
  );
}

function Correcting({ act }: { act: TreatyAction }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<TreatyAction | null>(null);
  if (done) {
    return (
      <section className="status-panel band" role="status">
        <h2>{t("instrument.correction.done")}</h2>
        <Notified state={done.state} actionId={done.id} />
        <p><PageLink page={entryPage(done.id)}>{t("instrument.register.superseding")}</PageLink></p>
      </section>
    );
  }
  // A correction is itself not corrected; another correction of the entry takes its place.
  if (act.type === "CORRECTION" || act.standing === "STRUCK_OUT") return null;
  return (
    <section className="band" aria-labelledby="correction-heading">
      <h2 id="correction-heading">{t("instrument.correction.title")}</h2>
      <p>{t("instrument.correction.lead")}</p>
      {open ? <CorrectionForm act={act} onDone={setDone} onLeave={() => setOpen(false)} /> : <Button variant="secondary" onClick={() => setOpen(true)}>{t("instrument.correction.open")}</Button>}
    </section>
  );
}
