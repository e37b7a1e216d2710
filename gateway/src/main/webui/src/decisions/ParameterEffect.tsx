import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { parameterHistory, type DecisionEffect, type TransitionalRule } from "../api/council";
import { parameters } from "../api/queries";
import type { Parameter } from "../api/types";
import { pick, useLanguage } from "../i18n/useLanguage";
import { parameterPage } from "../layout/links";
import { PageLink } from "../layout/PageLink";
import { ArticleLink } from "../treaty/ArticleLink";
import { ParameterFigure } from "../treaty/ParameterValue";

type Change = NonNullable<DecisionEffect["parameter"]>;

/** The figure in force beside the one that takes its place, as words and not by colour only. */
export function ParameterEffect({ change, before, decision }: { change: Change; before: string | null; decision: string | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useQuery(parameters(before ?? undefined)).data?.items.find((item) => item.key === change.key);
  const version = useVersion(change.key, decision);
  return (
    <>
      <p>
        <PageLink page={parameterPage(change.key)} hash={version ? `version-${version}` : undefined}>{(now && pick(now.description, language)) || change.key}</PageLink> <code className="sub"><bdi dir="ltr">{change.key}</bdi></code>
        {now && <> <ArticleLink number={now.article} /></>}
        {version && <span className="sub">{t("chain.made", { version })}</span>}
      </p>
      <dl className="difference">
        <div><dt>{t(before ? "council.effects.before" : "council.effects.now")}</dt><dd>{now ? <del><Figure item={now} value={now.value} /></del> : "–"}</dd></div>
        <div><dt>{t(before ? "council.effects.after" : "council.effects.proposed")}</dt><dd><ins><Figure item={now} value={change.value} /></ins></dd></div>
      </dl>
      <p>{change.dailyFactor && t("council.effects.daily", { factor: change.dailyFactor })} <Transition rule={change.transitionalRule} graceDays={change.graceDays ?? null} /></p>
    </>
  );
}

/** Which version of the figure a decision made; null before there is one. */
function useVersion(key: string, decision: string | null): number | null {
  const { data } = useQuery({ ...parameterHistory(key), enabled: decision !== null });
  return (decision !== null && data?.versions.find((version) => version.decision === decision)?.version) || null;
}

function Figure({ item, value }: { item: Parameter | undefined; value: string }) {
  return <bdi dir="ltr">{item?.comparator} <ParameterFigure value={value} unit={item?.unit ?? null} /></bdi>;
}

/** To which applications and runs the new figure applies. */
export function Transition({ rule, graceDays }: { rule: TransitionalRule; graceDays: number | null }) {
  const { t } = useTranslation();
  return <>{rule === "GRACE" ? t("council.transition.GRACE", { count: graceDays ?? 0 }) : t(`council.transition.${rule}`)}</>;
}
