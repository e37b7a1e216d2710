import { useTranslation } from "react-i18next";
import type { TreatyAction } from "../api/types";
import { useFormats } from "../i18n/useLanguage";
import { StateLink } from "../states/StateLink";
import { ActScans } from "./ActScans";
import { ArticleLink } from "./ArticleLink";

/** What the register says of one act. A correction names what the corrected act is. */
export function ActFacts({ act, takesEffectOn }: { act: TreatyAction; takesEffectOn?: string | null }) {
  const { t } = useTranslation();
  const { day, instant, languageName } = useFormats();
  const signatory = act.signatory;
  const facts: [string, React.ReactNode][] = [
    [t("state.instrumentDate"), day(act.instrumentDate)],
    [t("state.receivedAt"), instant(act.receivedAt)],
    [t("state.effectiveDate"), day(act.effectiveDate)],
    [t("state.takesEffectOn"), takesEffectOn && day(takesEffectOn)],
    [t("state.under"), <ArticleLink number={act.article} />],
    [t("actFacts.articles"), act.articles.length > 0 && <ul className="inline-list">{act.articles.map((number) => <li key={number}><ArticleLink number={number} /></li>)}</ul>],
    [t("actFacts.correctedType"), act.type === "CORRECTION" && (act.correctedType ? t(`act.${act.correctedType}`) : t("actFacts.struckOut"))],
    [t("actFacts.predecessor"), act.predecessor && <StateLink code={act.predecessor} />],
    [t("actFacts.territories"), act.territories.length > 0 && <ul className="inline-list">{act.territories.map((code) => <li key={code}><StateLink code={code} /></li>)}</ul>],
    [t("actFacts.until"), act.until && day(act.until)],
    [t("actFacts.decision"), act.decision && <bdi dir="ltr">{act.decision}</bdi>],
    [t("actFacts.opposes"), act.type === "OBJECTION" && t(`boolean.${act.opposesEntryIntoForce}`)],
    [t("actFacts.signatory"), signatory && t("acts.signatory", { name: signatory.name, office: t(`office.${signatory.office}`) })],
    [
      t("actFacts.fullPowers"),
      signatory?.fullPowersIssuedBy &&
        t("actFacts.fullPowersOf", { office: t(`office.${signatory.fullPowersIssuedBy}`), day: signatory.fullPowersIssuedOn ? day(signatory.fullPowersIssuedOn) : "–" }),
    ],
    [t("acts.language"), act.language && languageName(act.language)],
    [t("scan.title"), (act.documentSha256 || signatory?.fullPowersIssuedBy) && <ActScans act={act} />],
    [t("actFacts.reason"), act.reason],
    [t("actFacts.note"), act.note],
    [t("state.recordedBy"), t(`recordedBy.${act.recordedBy}`)],
  ];
  return (
    <>
      {act.standing !== "IN_EFFECT" && <p className="standing">{t(`actStanding.${act.standing}`)}</p>}
      <dl className="facts">
        {facts.filter(([, value]) => value).map(([name, value]) => (
          <div key={name}><dt>{name}</dt><dd>{value}</dd></div>
        ))}
      </dl>
      {act.statement && <blockquote className="statement" lang={act.language ?? undefined} dir="auto">{act.statement}</blockquote>}
    </>
  );
}
