import { useTranslation } from "react-i18next";
import type { TreatyStatus } from "../api/types";
import { useFormats } from "../i18n/useLanguage";
import { PageLink } from "../layout/PageLink";

export function Headline({ status }: { status: TreatyStatus }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const of = t("home.of", { total: count(status.unMembers) });
  const figures = [
    { key: "PARTY", number: status.counts.PARTY ?? 0 },
    { key: "CONTRACTING_STATE", number: status.counts.CONTRACTING_STATE ?? 0 },
    { key: "SIGNATORY", number: status.counts.SIGNATORY ?? 0 },
  ] as const;
  return (
    <div className="headline">
      <Force status={status} />
      <dl className="figures">
        {figures.map(({ key, number }) => (
          <div key={key} className="figure">
            <dt>
              <PageLink page="/states" search={{ status: key, kind: "UN_MEMBER" }}>{t(`statusPlural.${key}`)}</PageLink>
            </dt>
            <dd>
              <span className="number">{count(number)}</span> <span className="of">{of}</span>
              <span className="explain">{t(`statusMeaning.${key}`)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Force({ status }: { status: TreatyStatus }) {
  const { t } = useTranslation();
  const { day, count } = useFormats();
  const instruments = { n: count(status.instruments), needed: count(status.instrumentsNeeded) };
  const progress = t("home.progress", instruments);
  return (
    <div className="force">
      {status.inForce && status.entryIntoForce ? (
        <p className="force-sentence">
          {t("home.inForce")} <strong>{day(status.entryIntoForce)}</strong>
        </p>
      ) : (
        <p className="force-sentence">{t("home.notInForce")}</p>
      )}
      <progress
        value={Math.min(status.instruments, status.instrumentsNeeded)}
        max={status.instrumentsNeeded}
        aria-label={progress}
      />
      <p className="force-progress">{progress}</p>
      {!status.inForce && status.entryIntoForce && (
        <p>{t("home.willEnter", { day: day(status.entryIntoForce) })}</p>
      )}
      {status.thresholdReachedOn && <p>{t("home.reachedOn", { day: day(status.thresholdReachedOn) })}</p>}
      <p>
        {t("home.universality", {
          signed: count(status.universality.signed),
          bound: count(status.universality.bound),
          total: count(status.unMembers),
        })}
      </p>
    </div>
  );
}
