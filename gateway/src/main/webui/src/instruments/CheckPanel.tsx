import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ActionType, InstrumentCheck } from "../api/instruments";
import { treaty } from "../api/queries";
import type { FieldError } from "../api/types";
import { useFormats } from "../i18n/useLanguage";
import { StatusMark } from "../states/StatusMark";
import { ArticleLink } from "../treaty/ArticleLink";
import { ComplaintList, isMissing, useComplaint } from "./Complaints";
import { FirstSight } from "./FirstSight";
import { articleOf } from "./standing";

/** What the API's own check says: what stands in the way, or what would become of the act. */
export function CheckPanel({ check, type, state }: { check: InstrumentCheck; type: ActionType; state: string }) {
  const { t } = useTranslation();
  const missing = check.errors.filter(isMissing);
  const wrong = check.errors.filter((error) => !isMissing(error) && error.pointer !== "/type");
  const refused = check.errors.filter((error) => error.pointer === "/type");
  if (check.preview) return <Outcome preview={check.preview} />;
  return (
    <>
      {refused.length === 0 && <FirstSight type={type} state={state} />}
      {refused.map((error) => <Refusal key={error.code} error={error} type={type} />)}
      {wrong.length > 0 && (
        <>
          <h3>{t("instrument.check.wrong")}</h3>
          <ComplaintList errors={wrong} />
        </>
      )}
      {missing.length > 0 && (
        <>
          <h3>{t("instrument.check.missing")}</h3>
          <ComplaintList errors={missing} nameOnly />
        </>
      )}
    </>
  );
}

function Refusal({ error, type }: { error: FieldError; type: ActionType }) {
  const { t } = useTranslation();
  const complaint = useComplaint();
  const { data } = useQuery(treaty());
  const article = data && articleOf(error.code, type, data.finalClauses);
  return (
    <div className="refusal">
      <p><strong>{t("instrument.check.refused")}</strong></p>
      <p>{complaint(error)} {article && <ArticleLink number={article} />}</p>
    </div>
  );
}

export function Outcome({ preview }: { preview: NonNullable<InstrumentCheck["preview"]> }) {
  const { t } = useTranslation();
  const { day, instant } = useFormats();
  return (
    <>
      <p className="ready">{t("instrument.check.ready")}</p>
      {preview.pendingConfirmation && <p className="standing">{t("instrument.check.pending")}</p>}
      <dl className="facts">
        <div><dt>{t("state.effectiveDate")}</dt><dd>{day(preview.effectiveDate)}</dd></div>
        <div><dt>{t("state.under")}</dt><dd><ArticleLink number={preview.article} /></dd></div>
        <div><dt>{t("instrument.check.before")}</dt><dd><StatusMark status={preview.statusBefore} /></dd></div>
        <div><dt>{t("instrument.check.after")}</dt><dd><StatusMark status={preview.statusAfter} /></dd></div>
        {preview.takesEffectOn && <div><dt>{t("state.takesEffectOn")}</dt><dd>{day(preview.takesEffectOn)}</dd></div>}
        {preview.completesEntryIntoForce && (
          <div><dt>{t("instrument.check.completes")}</dt><dd><strong>{day(preview.completesEntryIntoForce)}</strong></dd></div>
        )}
      </dl>
      <p className="as-of">{t("instrument.check.asOf", { when: instant(preview.receivedAt) })}</p>
    </>
  );
}
