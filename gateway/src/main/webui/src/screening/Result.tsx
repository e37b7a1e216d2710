import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ParticipationStatus, Screening } from "../api/types";
import { useFormats } from "../i18n/useLanguage";
import { CopyAddress } from "../layout/CopyAddress";
import { TriggerTable } from "../permits/TriggerTable";
import { RegimeMark } from "../permits/RegimeMark";
import { Quantity } from "../quantity/Quantity";
import { StatusMark } from "../states/StatusMark";
import { fieldOf } from "./form";

/** Only in a State for which the treaty is in force may a laboratory file. */
const bound = new Set<ParticipationStatus>(["PARTY", "WITHDRAWING"]);

export function Result({ screening, announce }: { screening: Screening; announce: boolean }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const verdict = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!announce) return;
    verdict.current?.focus({ preventScroll: true });
    verdict.current?.scrollIntoView({ block: "nearest" });
  }, [announce]);
  const { compute, undetermined, reviewReasons } = screening;
  return (
    <article className="result" aria-labelledby="result-heading">
      <p className="eyebrow" id="result-heading">{t("result.title")}</p>
      <h2 ref={verdict} tabIndex={-1} className="verdict">{t(`verdict.${screening.regime}`)}</h2>
      <p><RegimeMark regime={screening.regime} /> {t(`regimeMeaning.${screening.regime}`)}</p>
      <p>
        {t("result.hostState")} <StatusMark status={screening.developerStateStatus} />
        {!bound.has(screening.developerStateStatus) && <> {t("result.hostStateNotBound")}</>}
      </p>
      <TriggerTable triggers={screening.triggers} sizePermit={screening.sizePermit} caption={t("triggers.caption")} />
      {undetermined.length > 0 && (
        <section>
          <h3>{t("result.undetermined")}</h3>
          <ul className="sentences">
            {undetermined.map((item) => {
              const field = fieldOf(item.pointer);
              return (
                <li key={item.code}>
                  {item.message}{" "}
                  <span className="sub">
                    {item.decisive ? t("result.decisive") : t("result.notDecisive")}{" "}
                    {field && <a href={`#${field}`} onClick={(event) => { event.preventDefault(); document.getElementById(field)?.focus(); }}>{t("result.declare")}</a>}
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {(screening.manualReview || reviewReasons.length > 0) && (
        <section>
          <h3>{t("result.review")}</h3>
          <ul className="sentences">{reviewReasons.map((reason) => <li key={reason.code + reason.message}>{reason.message}</li>)}</ul>
        </section>
      )}
      <section>
        <h3>{t("compute.title")}</h3>
        <dl className="facts">
          {(["own", "cumulative", "cumulativeWithTeacher"] as const).map((key) => (
            <div key={key}>
              <dt>{t(`compute.${key}`)}</dt>
              <dd>{compute[key] ? <Quantity value={compute[key]} unit="FLOP" /> : t(key === "cumulativeWithTeacher" ? "compute.noTeacher" : "dossier.unknown")}</dd>
            </div>
          ))}
        </dl>
        <p className="hint">{t("compute.decides")}</p>
        {compute.estimates.length > 0 && (
          <ul className="sentences">
            {compute.estimates.map((estimate) => (
              <li key={estimate.method}>
                <Quantity value={estimate.flop} unit="FLOP" /> <span className="sub"><bdi dir="ltr">{estimate.formula}</bdi></span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {screening.explanation.length > 0 && (
        <section>
          <h3>{t("result.explanation")}</h3>
          <ul className="sentences">{screening.explanation.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
        </section>
      )}
      <p className="as-of">{t("result.asOf", { when: instant(screening.asOf) })}</p>
      <CopyAddress />
    </article>
  );
}
