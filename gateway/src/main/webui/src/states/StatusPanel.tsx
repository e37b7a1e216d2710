import { useTranslation } from "react-i18next";
import type { StateDetail, TreatyAction } from "../api/types";
import { pick, useFormats, useLanguage } from "../i18n/useLanguage";
import { ArticleLink } from "../treaty/ArticleLink";
import { StatusMark } from "./StatusMark";
import { ActLink } from "./Timeline";

const ofStanding: TreatyAction["type"][] = [
  "SIGNATURE", "DEFINITIVE_SIGNATURE", "RATIFICATION", "ACCEPTANCE", "APPROVAL", "ACCESSION", "SUCCESSION", "FORMAL_CONFIRMATION",
  "PROVISIONAL_APPLICATION", "WITHDRAWAL_NOTICE", "RETRACTION_OF_WITHDRAWAL", "SUSPENSION", "RESTORATION_OF_RIGHTS",
];

/** A declaration or a reservation changes nothing of a State's standing, so it is never given as its reason. */
export function decidingAct(timeline: StateDetail["timeline"]): TreatyAction | undefined {
  return timeline.findLast(({ act }) => act.standing === "IN_EFFECT" && ofStanding.includes(act.correctedType ?? act.type))?.act;
}

export function StatusPanel({ state }: { state: StateDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { day, instant } = useFormats();
  const last = decidingAct(state.timeline);
  return (
    <div className="status-panel">
      <p className="status-now"><StatusMark status={state.status} /></p>
      <p>
        {state.statusSince ? t("state.since", { day: day(state.statusSince) }) : t("state.noAct")} {t(`statusWhy.${state.status}`)}
      </p>
      {last && <p>{t("acts.restsOn")} <ActLink act={last} corrected /> · <ArticleLink number={last.article} /></p>}
      {state.ahead.map((turn) => (
        <p key={turn.day}>{t("state.ahead", { day: day(turn.day), status: t(`status.${turn.status}`) })}</p>
      ))}
      {state.rightsSuspended && state.status !== "SUSPENDED_RIGHTS" && <p>{t("state.rightsSuspended")}</p>}
      {state.note && <p className="sub">{pick(state.note, language)}</p>}
      <p className="as-of">{t("moment.sentence", { asOf: instant(state.asOf), knownAt: instant(state.knownAt) })}</p>
    </div>
  );
}
