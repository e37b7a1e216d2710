import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Simulation } from "../api/types";
import { useFormats } from "../i18n/useLanguage";
import { CopyAddress } from "../layout/CopyAddress";
import { StateLink } from "../states/StateLink";
import { useStateName } from "../states/useStates";
import type { Question } from "./question";

type Props = { outcome: Simulation; question: Question; announce: boolean };

export function Outcome({ outcome, question, announce }: Props) {
  const { t } = useTranslation();
  const { day, count, list } = useFormats();
  const name = useStateName();
  const verdict = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!announce) return;
    verdict.current?.focus({ preventScroll: true });
    verdict.current?.scrollIntoView({ block: "nearest" });
  }, [announce]);
  const { entryIntoForce, conditionsMetOn, completedBy, missingStates, instruments, needed } = outcome;
  return (
    <article className="result" aria-labelledby="outcome-heading">
      <p className="eyebrow" id="outcome-heading">{t(question.rule === "OWN" ? "simulation.resultOwn" : "simulation.result")}</p>
      <h2 ref={verdict} tabIndex={-1} className="verdict">
        {entryIntoForce ? t("simulation.enters", { day: day(entryIntoForce) }) : t("simulation.doesNotEnter")}
      </h2>
      {conditionsMetOn && <p>{t("simulation.metOn", { day: day(conditionsMetOn) })}</p>}
      {completedBy.length > 0 && (
        <p>{t("simulation.completedBy", { count: completedBy.length, states: list(completedBy.map(name)) })}</p>
      )}
      {needed > 0 && <p>{t("simulation.counted", { n: count(instruments), needed: count(needed) })}</p>}
      {missingStates.length > 0 && <p>{t("simulation.missing", { states: list(missingStates.map(name)) })}</p>}
      {outcome.deposits.length > 0 && <Ranks outcome={outcome} />}
      <p className="as-of">{t("simulation.nothingStored")}</p>
      <CopyAddress />
    </article>
  );
}

function Ranks({ outcome }: { outcome: Simulation }) {
  const { t } = useTranslation();
  const { day, count } = useFormats();
  const recorded = outcome.deposits.some(({ assumed }) => !assumed);
  const [all, setAll] = useState(!recorded);
  const shown = outcome.deposits.filter(({ assumed, state }) => all || assumed || outcome.completedBy.includes(state));
  return (
    <section aria-labelledby="ranks-heading">
      <h3 id="ranks-heading">{t("simulation.ranks")}</h3>
      <p className="hint">{t("simulation.ranksHint")}</p>
      {recorded && (
        <label className="check-line">
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} /> {t("simulation.showRecorded")}
        </label>
      )}
      <table className="plain-table ranks">
        <caption className="pf-v6-screen-reader">{t("simulation.ranks")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("simulation.rankColumn")}</th>
            <th scope="col">{t("states.state")}</th>
            <th scope="col">{t("simulation.depositColumn")}</th>
            <th scope="col">{t("simulation.boundColumn")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((deposit) => (
            <tr key={deposit.state} className={outcome.completedBy.includes(deposit.state) ? "completes" : undefined}>
              <td>
                {deposit.firstRank === null || deposit.lastRank === null ? (
                  t("simulation.doesNotCount")
                ) : deposit.firstRank === deposit.lastRank ? (
                  count(deposit.firstRank)
                ) : (
                  <bdi dir="ltr">{t("simulation.shared", { first: count(deposit.firstRank), last: count(deposit.lastRank) })}</bdi>
                )}
              </td>
              <th scope="row">
                <StateLink code={deposit.state} />
                <span className="sub">{t(deposit.assumed ? "simulation.assumed" : "simulation.onRecord")}</span>
              </th>
              <td><time dateTime={deposit.date}>{day(deposit.date)}</time></td>
              <td>{deposit.boundFrom ? <time dateTime={deposit.boundFrom}>{day(deposit.boundFrom)}</time> : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
