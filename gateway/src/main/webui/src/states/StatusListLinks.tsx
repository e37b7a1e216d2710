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
    <section aria-labelledby="status-list-heading" className="band">
      <h2 id="status-list-heading">{t("statusList.title")}</h2>
      <p>{t("statusList.sentence")}</p>
      <ul className="exports">
        {formats.map((format) => (
          <li key={format}>
            {/* Excel knows UTF-8 only by its mark. */}
            <a href={`/v1/treaty/status-list${stringifySearch({ format, lang: language, ...moment, bom: format === "csv" ? "true" : undefined })}`}>
              {t(`statusList.${format}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
