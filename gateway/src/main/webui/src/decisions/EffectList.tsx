import { useTranslation } from "react-i18next";
import type { DecisionEffect, Proposal } from "../api/council";
import { pick, useFormats, useLanguage } from "../i18n/useLanguage";
import { decisionPage, permitPage } from "../layout/links";
import { PageLink } from "../layout/PageLink";
import { StateLink } from "../states/StateLink";
import { ParameterEffect } from "./ParameterEffect";

/** `before` is the instant whose figures it is compared with, now when missing; `decision` what came of it, if anything. */
type Props = { proposal: Proposal; before: string | null; decision: string | null };

/** What the text does, in this order. */
export function EffectList({ proposal, before, decision }: Props) {
  const { t } = useTranslation();
  if (proposal.effects.length === 0) return <p>{t("council.effects.none")}</p>;
  return (
    <ol className="effect-list">
      {proposal.effects.map((effect, i) => (
        <li key={i}>
          <h3>{t(`council.effect.${effect.kind}`)}</h3>
          <Effect effect={effect} before={before} decision={decision} />
        </li>
      ))}
    </ol>
  );
}

function Effect({ effect, before, decision }: { effect: DecisionEffect } & Omit<Props, "proposal">) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { day } = useFormats();
  if (effect.parameter) return <ParameterEffect change={effect.parameter} before={before} decision={decision} />;
  if (effect.alignment) {
    const finding = effect.alignment.finding;
    const known = (["NOT_DEMONSTRATED", "DEMONSTRATED", "DECLARED_UNSOLVABLE"] as const).find((value) => value === finding);
    return known ? <><p className="call">{t(`alignment.${known}`)}</p><p>{t(`alignmentMeaning.${known}`)}</p></> : <p>{finding}</p>;
  }
  if (effect.capabilityList) {
    return (
      <ul className="sentences">
        {effect.capabilityList.capabilities.map((item) => (
          <li key={item.code}>
            <strong>{pick({ en: item.titleEn, fr: item.titleFr }, language)}</strong> <code>{item.code}</code>
            <span className="sub">{pick({ en: item.definitionEn, fr: item.definitionFr }, language)}</span>
          </li>
        ))}
      </ul>
    );
  }
  if (effect.frontierPermit) {
    return (
      <p>
        {t(effect.frontierPermit.approved ? "council.effects.approves" : "council.effects.refuses")}{" "}
        <PageLink page={permitPage(effect.frontierPermit.application)}><bdi dir="ltr" className="number-code">{effect.frontierPermit.application}</bdi></PageLink>
      </p>
    );
  }
  if (effect.election) {
    return (
      <ul className="sentences">
        {effect.election.seats.map((seat) => (
          <li key={seat.seat}><StateLink code={seat.state} /> <span className="sub">{t("council.effects.seat", { seat: seat.seat, organ: effect.election!.organ, from: day(seat.from), until: day(seat.until) })}</span></li>
        ))}
      </ul>
    );
  }
  if (effect.classPause) {
    const frontier = effect.classPause.runs === "FRONTIER";
    return <p>{t(effect.classPause.paused ? (frontier ? "council.effects.pausesFrontier" : "council.effects.pausesAll") : frontier ? "council.effects.resumesFrontier" : "council.effects.resumesAll")}</p>;
  }
  if (effect.earlierDecision) {
    return (
      <p>
        <PageLink page={decisionPage(effect.earlierDecision.decision)}><bdi dir="ltr">{effect.earlierDecision.decision}</bdi></PageLink>: {t(`council.turn.${effect.earlierDecision.turn}`)}
      </p>
    );
  }
  return null;
}
