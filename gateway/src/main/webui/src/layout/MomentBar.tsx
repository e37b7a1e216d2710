import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { treatyStatus } from "../api/queries";
import { DayField } from "./Filters";
import { dayOf, useMoment, useMomentText } from "./moment";
import { useSearchState } from "./useSearchState";

/** Says plainly when the page does not show the present, and lets the reader choose another day. */
export function MomentBar({ past = true }: { /** Whether the past knowledge of the register can be asked for too. */ past?: boolean }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const elsewhere = Boolean(moment.asOf || moment.knownAt);
  return (
    <div className="moment">
      {elsewhere && <Banner />}
      <details>
        <summary>{t(elsewhere ? "moment.other" : "moment.choose")}</summary>
        <Choice key={JSON.stringify(moment)} past={past} />
      </details>
    </div>
  );
}

function Banner() {
  const { t } = useTranslation();
  const { asOf, knownAt } = useMoment();
  const text = useMomentText();
  const now = useQuery(treatyStatus()).data?.asOf;
  const ahead = asOf !== undefined && now !== undefined && Date.parse(asOf) > Date.parse(now);
  const sentence = asOf
    ? knownAt
      ? t("moment.both", { asOf: text(asOf), knownAt: text(knownAt) })
      : t(ahead ? "moment.ahead" : "moment.asOf", { asOf: text(asOf) })
    : t("moment.knownAt", { knownAt: text(knownAt ?? "") });
  return (
    <p className="moment-banner" role="note">
      {sentence}{" "}
      <Link to="." search={((previous: Record<string, string>) => ({ ...previous, asOf: undefined, knownAt: undefined, cursor: undefined })) as never}>
        {t("moment.present")}
      </Link>
    </p>
  );
}

/** A day is only sent when it is asked for: while it is typed it passes through years that nobody means. */
function Choice({ past }: { past: boolean }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const [, change] = useSearchState();
  const [asOf, setAsOf] = useState(dayOf(moment.asOf));
  const [knownAt, setKnownAt] = useState(dayOf(moment.knownAt));
  return (
    <form className="filters" onSubmit={(event) => { event.preventDefault(); change({ asOf, knownAt, cursor: "" }, false); }}>
      <DayField id="asOf" label={t("moment.asOfLabel")} hint={t("moment.asOfHint")} value={asOf} onChange={setAsOf} />
      {past && <DayField id="knownAt" label={t("moment.knownAtLabel")} hint={t("moment.knownAtHint")} value={knownAt} onChange={setKnownAt} />}
      <div className="filter filter-clear"><Button type="submit" variant="secondary">{t("moment.show")}</Button></div>
    </form>
  );
}
