import { useTranslation } from "react-i18next";
import type { TreatyStatus } from "../api/types";
import { useFormats } from "../i18n/useLanguage";
import { StateLink } from "../states/StateLink";

export function LatestActs({ acts }: { acts: TreatyStatus["latestActs"] }) {
  const { t } = useTranslation();
  const { day } = useFormats();
  if (acts.length === 0) return <p className="empty">{t("home.noActs")}</p>;
  return (
    <ol className="acts">
      {acts.map((act) => (
        <li key={`${act.code}-${act.type}-${act.effectiveDate}`}>
          <time dateTime={act.effectiveDate}>{day(act.effectiveDate)}</time>
          <span>
            <StateLink code={act.code} /> · {t(`act.${act.type}`)}
          </span>
        </li>
      ))}
    </ol>
  );
}
