import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/useLanguage";
import { stringifySearch } from "../layout/links";
import { useMoment } from "../layout/moment";

const formats = ["pdf", "csv", "json"] as const;

/** The depositary's list as documents: of the day and in the language in which it is read here. */
export function StatusListLinks() {
  const { t } = useTranslation();
  const language = useLanguage();
  const moment = useMoment();
  return (
    <nav aria-label={t("statusList.title")} className="exports">
      <span aria-hidden="true">{t("statusList.title")}</span>
      <ul>
        {formats.map((format) => (
          <li key={format}>
            {/* Excel knows UTF-8 only by its mark. */}
            <a href={`/v1/treaty/status-list${stringifySearch({ format, lang: language, ...moment, bom: format === "csv" ? "true" : undefined })}`}>
              {t(`statusList.${format}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
