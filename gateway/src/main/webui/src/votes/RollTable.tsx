import { Button } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { RollEntry, Vote } from "../api/council";
import { useFormats } from "../i18n/useLanguage";
import { StateLink } from "../states/StateLink";
import { useStateName } from "../states/useStates";
import { rollCsv } from "./roll";

/** The roll call in the order of the page's language; of a secret vote it tells who voted and not how. */
export function RollTable({ vote }: { vote: Vote }) {
  const { t } = useTranslation();
  const { compare } = useFormats();
  const name = useStateName();
  const roll = [...vote.roll].sort((a, b) => compare(name(a.state), name(b.state)));
  const why = (entry: RollEntry) => (entry.entitlement === "ENTITLED" ? "" : t(`council.entitlement.${entry.entitlement}`));

  function download() {
    const header = [t("council.roll.code"), t("council.roll.member"), t("council.roll.vote"), t("council.roll.why"), t("council.roll.votedForBy"), t("council.roll.explanation")];
    const csv = rollCsv(roll, { header, state: name, vote: (entry) => t(`council.rollVote.${entry.vote}`), why });
    const address = URL.createObjectURL(new Blob([csv], { type: "text/csv;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = `roll-call-${vote.decision?.replace("/", "-") ?? vote.id}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  return (
    <div className="roll">
      <p className="exports"><Button variant="secondary" onClick={download}>{t("council.roll.download")}</Button></p>
      <table className="plain-table">
        <caption>{t(vote.method === "SECRET" ? "council.roll.secret" : "council.roll.title")}</caption>
        <thead>
          <tr><th scope="col">{t("council.roll.member")}</th><th scope="col">{t("council.roll.vote")}</th></tr>
        </thead>
        <tbody>
          {roll.map((entry) => (
            <tr key={entry.state}>
              <th scope="row"><StateLink code={entry.state} /></th>
              <td>
                <span className={`mark mark-roll-${entry.vote.toLowerCase()}`}>{t(`council.rollVote.${entry.vote}`)}</span>
                {why(entry) && <span className="sub">{why(entry)}</span>}
                {entry.votedForBy && entry.votedForBy !== entry.state && <span className="sub">{t("council.roll.castBy", { state: name(entry.votedForBy) })}</span>}
                {entry.explanation && <blockquote className="statement" dir="auto">{entry.explanation}</blockquote>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
