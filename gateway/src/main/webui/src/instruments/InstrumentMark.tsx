import { useTranslation } from "react-i18next";
import type { Instrument, InstrumentStatus } from "../api/instruments";
import { useFormats } from "../i18n/useLanguage";

export function InstrumentMark({ status }: { status: InstrumentStatus }) {
  const { t } = useTranslation();
  return <span className={`mark mark-act-${status.toLowerCase()}`}>{t(`instrument.status.${status}`)}</span>;
}

/** Its way so far: what, by whom, when and, where it was given back, why. */
export function InstrumentHistory({ history }: { history: Instrument["history"] }) {
  const { t, i18n } = useTranslation();
  const { instant } = useFormats();
  const moveName = (move: string) => (i18n.exists(`instrument.move.${move}`) ? t(`instrument.move.${move}` as "instrument.move.SEND") : move);
  const side = (by: Instrument["history"][number]["by"]) => (by === "DELEGATE" || by === "STAFF" ? t(`instrument.side.${by}`) : t(`recordedBy.${by}`));
  return (
    <section aria-labelledby="history-heading" className="band">
      <h2 id="history-heading">{t("application.history")}</h2>
      <ol className="timeline">
        {history.map((step, i) => (
          <li key={`${step.at}-${i}`}>
            <h3>{moveName(step.move)}</h3>
            <p><bdi>{step.name}</bdi> · <bdi>{side(step.by)}</bdi> · <time dateTime={step.at}><bdi>{instant(step.at)}</bdi></time></p>
            {step.reasons && <blockquote className="statement" dir="auto">{step.reasons}</blockquote>}
          </li>
        ))}
      </ol>
    </section>
  );
}
