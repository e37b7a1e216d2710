import { useTranslation } from "react-i18next";
import { articleAnchor } from "../layout/links";
import { PageLink } from "../layout/PageLink";

export function ArticleLink({ number }: { number: string }) {
  const { t } = useTranslation();
  return (
    <PageLink page="/treaty" hash={articleAnchor(number)} className="article-link">
      {t("article.short")}&nbsp;<bdi dir="ltr">{number}</bdi>
    </PageLink>
  );
}

export function ArticleList({ numbers }: { numbers: string[] }) {
  if (numbers.length === 0) return <span>–</span>;
  return <ul className="inline-list">{numbers.map((number) => <li key={number}><ArticleLink number={number} /></li>)}</ul>;
}
