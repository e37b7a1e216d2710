import { useTranslation } from "react-i18next";
import type { Dossier } from "../api/types";
import { useFormats } from "../i18n/useLanguage";
import { Quantity } from "../quantity/Quantity";
import { StateLink } from "../states/StateLink";

export function DossierView({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const { model, compute } = dossier;
  const unknown = t("dossier.unknown");
  const amount = (value: string | null, unit?: string) => (value ? <Quantity value={value} unit={unit} /> : unknown);
  return (
    <section aria-labelledby="dossier-heading" className="band dossier">
      <h2 id="dossier-heading">{t("dossier.title")}</h2>
      <p className="public-note">{t("dossier.confidential")}</p>
      <div className="two-columns">
        <div>
          <h3>{t("dossier.run")}</h3>
          <dl className="facts">
            <div><dt>{t("dossier.runName")}</dt><dd>{dossier.runName}</dd></div>
            <div><dt>{t("dossier.purpose")}</dt><dd>{dossier.purpose}</dd></div>
            <div><dt>{t("dossier.planned")}</dt><dd>{day(dossier.plannedStart)} – {day(dossier.plannedEnd)}</dd></div>
            <div>
              <dt>{t("dossier.facilities")}</dt>
              <dd>
                <ul>
                  {dossier.facilities.map((facility) => (
                    <li key={facility.name}>{facility.name} (<StateLink code={facility.state} />)</li>
                  ))}
                </ul>
              </dd>
            </div>
            {dossier.withdrawalReason && <div><dt>{t("withdrawal.given")}</dt><dd>{dossier.withdrawalReason}</dd></div>}
            <div><dt>{t("dossier.filedBy")}</dt><dd>{dossier.filedBy}</dd></div>
          </dl>
        </div>
        <div>
          <h3>{t("dossier.model")}</h3>
          <dl className="facts">
            <div><dt>{t("screen.name")}</dt><dd>{model.name}</dd></div>
            <div><dt>{t("screen.parameters")}</dt><dd>{amount(model.parameters)}</dd></div>
            <div><dt>{t("screen.activeParameters")}</dt><dd>{amount(model.activeParameters)}</dd></div>
            <div><dt>{t("screen.generality")}</dt><dd>{t(`generality.${model.generality}`)}</dd></div>
            {model.narrowReason && <div><dt>{t("dossier.narrowReason")}</dt><dd>{model.narrowReason}</dd></div>}
            <div><dt>{t("compute.own")}</dt><dd>{amount(compute.own, "FLOP")}</dd></div>
            <div><dt>{t("compute.cumulative")}</dt><dd>{amount(compute.cumulative, "FLOP")}</dd></div>
            {compute.cumulativeWithTeacher && (
              <div><dt>{t("compute.cumulativeWithTeacher")}</dt><dd>{amount(compute.cumulativeWithTeacher, "FLOP")}</dd></div>
            )}
            <div>
              <dt>{t("screen.forecast")}</dt>
              <dd>
                {t(`forecast.${dossier.capabilityForecast}`)}
                {dossier.capabilityForecastBasis && <span className="sub">{dossier.capabilityForecastBasis}</span>}
              </dd>
            </div>
            {dossier.ancestors.length > 0 && (
              <div>
                <dt>{t("screen.ancestors")}</dt>
                <dd><ul>{dossier.ancestors.map((a) => <li key={a.name}>{a.name}: {amount(a.flop, "FLOP")}</li>)}</ul></dd>
              </div>
            )}
          </dl>
        </div>
      </div>
      {dossier.explanation.length > 0 && (
        <>
          <h3>{t("result.explanation")}</h3>
          <ul className="sentences">{dossier.explanation.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
        </>
      )}
      {dossier.reviewReasons.length > 0 && (
        <>
          <h3>{t("result.review")}</h3>
          <ul className="sentences">{dossier.reviewReasons.map((reason) => <li key={reason.code}>{reason.message}</li>)}</ul>
        </>
      )}
    </section>
  );
}
