import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { NationalMeasureContent } from "../api/types";
import { useFormats } from "../i18n/useLanguage";
import { Worded } from "../layout/Worded";
import { Quantity } from "../quantity/Quantity";
import { StateLink } from "../states/StateLink";
import { ArticleLink } from "../treaty/ArticleLink";
import { PartOfState } from "./MeasureTable";

export function MeasureContent({ content, state }: { content: NationalMeasureContent; state: string }) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const facts: [string, ReactNode][] = [
    [t("states.state"), <><StateLink code={state} /> <PartOfState content={content} /></>],
    [t("measures.kind"), content.kind && t(`measureKind.${content.kind}`)],
    [t("measures.article"), content.article && <ArticleLink number={content.article} />],
    [t("measure.binding"), content.binding !== null && t(content.binding ? "measure.binds" : "measure.recommends")],
    [t("measure.level"), content.regulationLevel !== null && t(`regulationLevel.${content.regulationLevel as 1 | 2 | 3 | 4}`)],
    [t("measure.citation"), <bdi lang={content.language}>{content.citation}</bdi>],
    [t("measure.adopted"), day(content.adoptedOn)],
    [t("measures.from"), content.inForceFrom ? day(content.inForceFrom) : t("measures.notFixed")],
    [t("measure.to"), content.inForceTo && day(content.inForceTo)],
    [t("measure.thresholds"), content.thresholds.length > 0 && (
      <ul>
        {content.thresholds.map((threshold) => (
          <li key={threshold.measured + threshold.value}>
            {t(`measured.${threshold.measured}`)} <bdi dir="ltr">{threshold.comparator} <Quantity value={threshold.value} unit={threshold.unit} /></bdi>
          </li>
        ))}
      </ul>
    )],
    [t("measure.source"), <a href={content.sourceUrl} rel="noopener noreferrer nofollow"><bdi dir="ltr">{content.sourceUrl}</bdi></a>],
  ];
  return (
    <>
      <p className="statement-text"><Worded text={content.summary} /></p>
      <dl className="facts">
        {facts.filter(([, value]) => value).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
      </dl>
    </>
  );
}
