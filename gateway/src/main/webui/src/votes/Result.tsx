import { useTranslation } from "react-i18next";
import type { Vote } from "../api/council";
import { useFormats } from "../i18n/useLanguage";
import { decisionPage } from "../layout/links";
import { PageLink } from "../layout/PageLink";
import { ProtocolLink } from "./ProtocolLink";
import { RollTable } from "./RollTable";

/** What came of it and why: the numbers beside what was needed, and who voted how. */
export function Result({ vote }: { vote: Vote }) {
  const { t } = useTranslation();
  const { count, instant } = useFormats();
  const { tally, numbers, outcome, decision } = vote;
  return (
    <section aria-labelledby="result-heading" className="vote-result">
      <h2 id="result-heading">{t("council.result.title")}</h2>
      {outcome && <p className="verdict">{t(`council.outcomeMeaning.${outcome}`)}</p>}
      {vote.closedAt && <p className="as-of">{t("council.result.closed", { when: instant(vote.closedAt) })}</p>}
      {decision && <p><PageLink page={decisionPage(decision)}>{t("council.result.decision", { number: decision })}</PageLink></p>}
      <p className="exports"><ProtocolLink vote={vote} /></p>
      {tally && (
        <table className="plain-table tally">
          <caption>{t("council.result.tally")}</caption>
          <tbody>
            {([["YES", tally.yes], ["NO", tally.no], ["ABSTAIN", tally.abstain], ["ABSENT", tally.absent], ["NOT_ENTITLED", tally.notEntitled]] as const).map(([key, number]) => (
              <tr key={key}>
                <th scope="row">{t(`council.rollVote.${key}`)}</th>
                <td className="tally-bar">
                  <svg viewBox={`0 0 ${Math.max(numbers.members, 1)} 10`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
                    <rect width={number} height="10" className={`tally-${key.toLowerCase()}`} />
                  </svg>
                </td>
                <td className="tally-number">{count(number)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {numbers.present !== null && <p>{t(numbers.present >= numbers.quorum ? "council.quorum.was" : "council.quorum.wasNot", { present: count(numbers.present), members: count(numbers.members), quorum: count(numbers.quorum) })}</p>}
      {vote.method === "SHOW_OF_HANDS" ? <p>{t("council.result.hands")}</p> : <RollTable vote={vote} />}
    </section>
  );
}
