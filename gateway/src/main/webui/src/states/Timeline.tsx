import { useTranslation } from "react-i18next";
import type { TimelineEntry, TreatyAction } from "../api/types";
import { useFormats } from "../i18n/useLanguage";
import { reservationPage } from "../layout/links";
import { useMoment } from "../layout/moment";
import { PageLink } from "../layout/PageLink";
import { ActFacts } from "../treaty/ActFacts";
import { useScrollToHash } from "../treaty/useScrollToHash";

/** All that the register holds of a State. What was corrected stays readable, struck through, with what took its place. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  const { t } = useTranslation();
  useScrollToHash();
  const acts = entries.map(({ act }) => act);
  return (
    <ol className="timeline">
      {entries.map(({ act, takesEffectOn }) => {
        const struck = act.standing === "CORRECTED" || act.standing === "STRUCK_OUT";
        const name = t(`act.${act.type}`);
        return (
          <li key={act.id} id={`act-${act.id}`} className={struck ? "without-effect corrected" : act.standing === "IN_EFFECT" ? undefined : "without-effect"}>
            <h3>{struck ? <s>{name}</s> : name}</h3>
            <References act={act} acts={acts} />
            <ActFacts act={act} takesEffectOn={takesEffectOn} />
          </li>
        );
      })}
    </ol>
  );
}

const ofReservations = ["OBJECTION", "WITHDRAWAL_OF_RESERVATION", "ACCEPTANCE_OF_RESERVATION", "REFUSAL_OF_RESERVATION"];

function References({ act, acts }: { act: TreatyAction; acts: TreatyAction[] }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const target = acts.find(({ id }) => id === act.target);
  const replacement = acts.find(({ id }) => id === act.supersededBy);
  const reservation = act.type === "RESERVATION" ? act.id : ofReservations.includes(act.type) ? act.target : null;
  if (!target && !replacement && !reservation) return null;
  return (
    <ul className="plain-links replaced">
      {replacement && <li>{t("acts.replacedBy")} <ActLink act={replacement} /></li>}
      {target && <li>{t("acts.about")} <ActLink act={target} /></li>}
      {reservation && <li><PageLink page={reservationPage(reservation)} search={moment}>{t("acts.reservation")}</PageLink></li>}
    </ul>
  );
}

/** A correction can be called by what it makes of the act. */
export function ActLink({ act, corrected = false }: { act: TreatyAction; corrected?: boolean }) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const type = (corrected && act.correctedType) || act.type;
  return <a href={`#act-${act.id}`}>{t("acts.named", { act: t(`act.${type}`), day: day(act.effectiveDate) })}</a>;
}
