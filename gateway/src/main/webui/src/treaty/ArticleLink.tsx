import { useTranslation } from "react-i18next";
import { articleAnchor } from "../layout/links";
import { PageLink } from "../layout/PageLink";

export const bareNumber = (number: string) => number.replace(/^Art(icle)?\.?\s*/i, "");

export function ArticleLink({ number }: { number: string }) {
  const { t } = useTranslation();
  return (
    <PageLink page="/treaty" hash={articleAnchor(bareNumber(number))} className="article-link">
      {t("article.short")}&nbsp;<bdi dir="ltr">{bareNumber(number)}</bdi>
    </PageLink>
  );
}
