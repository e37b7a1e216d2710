import { useTranslation } from "react-i18next";
import type { Decision } from "../api/council";
import { decisionPage } from "../layout/links";
import { PageLink } from "../layout/PageLink";

export function StandingMark({ standing }: { standing: Decision["standing"] }) {
  const { t } = useTranslation();
  return <span className={`mark mark-standing-${standing.toLowerCase()}`}>{t(`council.standing.${standing}`)}</span>;
}

/** The number leads to the decision wherever it is written. */
export function DecisionLink({ number }: { number: string }) {
  return <PageLink page={decisionPage(number)}><bdi dir="ltr" className="number-code">{number}</bdi></PageLink>;
}
