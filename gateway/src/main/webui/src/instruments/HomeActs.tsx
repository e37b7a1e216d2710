import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { instruments, waitingInstruments, type InstrumentStatus } from "../api/instruments";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";

/** What a delegation has in hand, on its home page. */
export function OwnActs() {
  const { t } = useTranslation();
  const query = useQuery(instruments({ limit: 100 }));
  return (
    <section aria-labelledby="own-acts-heading">
      <h2 id="own-acts-heading">{t("instrument.title")}</h2>
      <QueryView query={query} lines={2}>
        {({ items, nextCursor }) => {
          const count = (status: InstrumentStatus) => items.filter((item) => item.status === status).length;
          const lines = [
            { status: "RETURNED", count: count("RETURNED"), text: t("instrument.home.returned", { count: count("RETURNED") }) },
            { status: "DRAFT", count: count("DRAFT"), text: t("instrument.home.draft", { count: count("DRAFT") }) },
            { status: "SENT", count: count("SENT"), text: t("instrument.home.waiting", { count: count("SENT") }) },
          ].filter((line) => line.count > 0);
          return (
            <>
              {lines.length === 0 && <p>{t("instrument.home.nothing")}</p>}
              <ul className="plain-links">
                {lines.map(({ status, text }) => <li key={status}><PageLink page="/my/acts" search={{ status }}>{text}</PageLink></li>)}
                <li><PageLink page="/my/acts/new">{t("instrument.new.open")}</PageLink></li>
                <li><PageLink page="/my/acts" exact>{t("instrument.home.all")}</PageLink></li>
              </ul>
              {nextCursor && <p className="sub">{t("instrument.home.more")}</p>}
            </>
          );
        }}
      </QueryView>
    </section>
  );
}

/** What waits for the depositary, on the desk. Who may not read acts has nothing waiting. */
export function WaitingActs() {
  const { t } = useTranslation();
  const query = useQuery(waitingInstruments());
  if (query.error) return null;
  const count = query.data?.items.length ?? 0;
  return (
    <section aria-labelledby="waiting-acts-heading">
      <h2 id="waiting-acts-heading">{t("instrument.desk.title")}</h2>
      <ul className="plain-links">
        <li><PageLink page="/desk/acts" exact>{count > 0 ? t("instrument.home.queue", { count }) : t("instrument.desk.none")}</PageLink></li>
        <li><PageLink page="/desk/register">{t("instrument.register.open")}</PageLink></li>
      </ul>
    </section>
  );
}
