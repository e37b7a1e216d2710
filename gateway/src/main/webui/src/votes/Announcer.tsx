import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Vote } from "../api/council";
import { useFormats } from "../i18n/useLanguage";
import type { Following } from "./useFollow";

const quiet = 1500;

/** Tells those who do not see the page what changed, once things have been quiet for a moment: many vote in one second. */
export function Announcer({ vote, follow }: { vote: Vote; follow: Following }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const turnout = follow.progress?.turnout ?? vote.numbers.turnout;
  const sentence =
    vote.status === "OPEN"
      ? t("council.vote.turnout", { voted: count(turnout), entitled: count(vote.numbers.entitled) })
      : vote.outcome
        ? t(`council.outcomeMeaning.${vote.outcome}`)
        : t(`council.voteMeaning.${vote.status}`);
  const first = useRef(sentence);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (sentence === first.current) return;
    first.current = "";
    const timer = setTimeout(() => setSaid(sentence), quiet);
    return () => clearTimeout(timer);
  }, [sentence]);
  return <p className="pf-v6-screen-reader" role="status" aria-live="polite">{said}</p>;
}
