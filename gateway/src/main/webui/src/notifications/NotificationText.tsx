import { useTranslation } from "react-i18next";
import type { Notification } from "../api/letters";
import { profiles, type Language } from "../i18n/languages";
import { useFormats } from "../i18n/useLanguage";

/** Scripts that are written from the right. */
const rightToLeft = /^(ar|fa|he|ur|ps|dv|yi)(-|$)/;

/** The notification as it was issued, in one language; what is quoted stands in its own. */
export function NotificationText({ notification: it, language }: { notification: Notification; language: Language }) {
  const { t } = useTranslation();
  const { languageName } = useFormats();
  const text = it.texts[language];
  if (!text) return <p className="empty">{t("notifications.noText")}</p>;
  const [opening, ...sentences] = text.paragraphs;
  return (
    <section aria-labelledby="text-heading" className="notification-paper">
      <p className="standing-mark"><span className={`mark mark-${text.standing.toLowerCase()}`}>{t(`notifications.standing.${text.standing}`)}</span> {t(`notifications.standingMeaning.${text.standing}`)}</p>
      {it.summary.demonstration && <p className="made-up">{t("notifications.demonstrationMeaning")}</p>}
      <div lang={language} dir={profiles[language].dir}>
        <h2 id="text-heading">{text.subject}</h2>
        <p>{opening}</p>
        <dl className="facts">
          {text.facts.map((fact, i) => (
            <div key={i}><dt>{fact.name}</dt><dd><bdi>{fact.value}</bdi></dd></div>
          ))}
        </dl>
        {sentences.map((sentence, i) => <p key={i}>{sentence}</p>)}
      </div>
      {it.quotations.map((quotation, i) => (
        <figure key={i} className="quotation">
          <figcaption>
            {t(`notifications.quoted.${quotation.what}`)}
            <span className="sub">
              {quotation.language === "und" ? t("notifications.languageUnknown") : languageName(quotation.language)} · {t(`notifications.standing.${quotation.standing}`)}
            </span>
          </figcaption>
          <blockquote lang={quotation.language} dir={rightToLeft.test(quotation.language) ? "rtl" : quotation.language === "und" ? "auto" : "ltr"} className="statement">
            {quotation.text}
          </blockquote>
        </figure>
      ))}
    </section>
  );
}
