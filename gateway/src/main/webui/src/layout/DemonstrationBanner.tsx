import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { treatyStatus } from "../api/queries";
import { pick, useFormats, useLanguage } from "../i18n/useLanguage";

export function DemonstrationBanner() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { instant } = useFormats();
  const { data } = useQuery(treatyStatus());
  if (!data?.demonstration) return null;
  const rule = pick(data.demonstrationRule, language);
  return (
    <aside className="demonstration" aria-label={t("demonstration.label")}>
      <details>
        <summary>
          <strong>{t("demonstration.label")}.</strong> {t("demonstration.sentence")}{" "}
          {data.clockOffset && <strong>{t("demonstration.clock", { when: instant(data.asOf) })} </strong>}
          <span className="more">{t("demonstration.how")}</span>
        </summary>
        <p>{rule || t("demonstration.noRule")}</p>
        <p>{t("demonstration.politics")}</p>
      </details>
    </aside>
  );
}
