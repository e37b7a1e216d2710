import { useTranslation } from "react-i18next";
import type { TreatyStatus } from "../api/types";
import { useFormats } from "../i18n/useLanguage";
import { PageLink } from "../layout/PageLink";
import { statuses } from "../states/StatusMark";

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
      <div>
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
      <ShareBar status={status} />
      </div>
    </div>
  );
}

/** Decoration beside the figures that say the same in words. */
function ShareBar({ status }: { status: TreatyStatus }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const parts = statuses.map((key) => ({ key, number: status.counts[key] ?? 0 })).filter(({ number }) => number > 0);
  let taken = 0;
  return (
    <div className="share-bar">
      <svg viewBox={`0 0 ${status.unMembers} 10`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {parts.map(({ key, number }) => {
          const x = taken;
          taken += number;
          return <rect key={key} x={x} width={number} height="10" className={`share share-${key}`} />;
        })}
      </svg>
      <p>
        {t("home.universality", {
          signed: count(status.universality.signed),
          consented: count(status.universality.consented),
          total: count(status.unMembers),
        })}
      </p>
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
      {!status.inForce && <progress value={status.instruments} max={status.instrumentsNeeded} aria-label={progress} />}
      <p className="force-progress">{status.inForce ? t("home.deposited", instruments) : progress}</p>
      {!status.inForce && status.entryIntoForce && (
        <p>{t("home.willEnter", { day: day(status.entryIntoForce) })}</p>
      )}
      {status.thresholdReachedOn && <p>{t("home.reachedOn", { day: day(status.thresholdReachedOn) })}</p>}
    </div>
  );
}
