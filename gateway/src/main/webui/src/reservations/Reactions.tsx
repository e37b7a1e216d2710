import { useTranslation } from "react-i18next";
import type { ReservationAttitude, ReservationReaction } from "../api/types";
import { every } from "../api/values";
import { useFormats } from "../i18n/useLanguage";
import { StateLink } from "../states/StateLink";
import { useStateName } from "../states/useStates";

const attitudes = every<ReservationAttitude>()(["OBJECTED_TO_RELATIONS", "OBJECTED", "MAY_OBJECT", "ACCEPTED"]);

/** How every other contracting State stands to it. Most have kept silent, so their names are folded away. */
export function Reactions({ reactions }: { reactions: ReservationReaction[] }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const { compare } = useFormats();
  const name = useStateName();
  return (
    <section aria-labelledby="reactions-heading" className="band">
      <h2 id="reactions-heading">{t("reservation.reactions")}</h2>
      {reactions.length === 0 && <p className="empty">{t("reservation.noReactions")}</p>}
      {attitudes.map((attitude) => {
        const group = reactions.filter((reaction) => reaction.attitude === attitude).sort((a, b) => compare(name(a.state), name(b.state)));
        if (group.length === 0) return null;
        return (
          <details key={attitude} className="folded" open={group.length <= 12}>
            <summary>{t(`attitude.${attitude}`)} ({count(group.length)})</summary>
            <p className="sub">{t(`attitudeMeaning.${attitude}`)}</p>
            <ul className="state-columns">{group.map((reaction) => <Reaction key={reaction.state} reaction={reaction} />)}</ul>
          </details>
        );
      })}
    </section>
  );
}

function Reaction({ reaction }: { reaction: ReservationReaction }) {
  const { t } = useTranslation();
  const { day } = useFormats();
  return (
    <li>
      <StateLink code={reaction.state} />
      {reaction.attitude === "MAY_OBJECT" && <span className="sub">{t("reservation.until", { day: day(reaction.lastDayToObject) })}</span>}
      {reaction.objection && !reaction.inTime && <span className="sub">{t("reservation.tooLate", { day: day(reaction.lastDayToObject) })}</span>}
    </li>
  );
}
