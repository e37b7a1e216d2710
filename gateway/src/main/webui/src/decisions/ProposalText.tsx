import { useTranslation } from "react-i18next";
import type { Proposal } from "../api/council";
import { profiles, type Localised } from "../i18n/languages";
import { pickTagged, useFormats, useLanguage } from "../i18n/useLanguage";
import { permitPage } from "../layout/links";
import { PageLink } from "../layout/PageLink";

/** Word for word, in the page's language or, marked, in another. */
export function ProposalText({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { instant } = useFormats();
  const found = pickTagged(proposal.text as Localised, language);
  return (
    <>
      <div className="proposal-text" lang={found.lang} dir={profiles[found.lang]?.dir ?? "auto"}>{found.text}</div>
      {found.lang !== language && <p className="sub">{t("text.shownIn", { language: profiles[found.lang].name })}</p>}
      <dl className="facts">
        <div><dt>{t("council.effects.from")}</dt><dd>{proposal.effectiveFrom ? instant(proposal.effectiveFrom) : t("council.effects.fromAdoption")}</dd></div>
        {proposal.concerns && <div><dt>{t("council.effects.concerns")}</dt><dd><PageLink page={permitPage(proposal.concerns)}><bdi dir="ltr" className="number-code">{proposal.concerns}</bdi></PageLink></dd></div>}
      </dl>
    </>
  );
}
