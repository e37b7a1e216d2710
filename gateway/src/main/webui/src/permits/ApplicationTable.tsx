import { useTranslation } from "react-i18next";
import type { ApplicationSummary } from "../api/types";
import { useFormats } from "../i18n/useLanguage";
import { permitPage } from "../layout/links";
import { PageLink } from "../layout/PageLink";
import { StateLink } from "../states/StateLink";
import { ApplicationStatusMark, RegimeMark } from "./RegimeMark";

export function ApplicationTable({ items, caption }: { items: ApplicationSummary[]; caption: string }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  return (
    <table className="plain-table stacking">
      <caption className="pf-v6-screen-reader">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("register.number")}</th>
          <th scope="col">{t("register.applicant")}</th>
          <th scope="col">{t("register.hostState")}</th>
          <th scope="col">{t("register.regime")}</th>
          <th scope="col">{t("register.status")}</th>
          <th scope="col">{t("register.filedAt")}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              <PageLink page={permitPage(item.number)}><bdi dir="ltr" className="number-code">{item.number}</bdi></PageLink>
              {item.manualReview && <span className="sub">{t("register.manualReview")}</span>}
            </th>
            <td data-label={t("register.applicant")}>{item.applicant.legalName}</td>
            <td data-label={t("register.hostState")}><StateLink code={item.hostState} /></td>
            <td data-label={t("register.regime")}><RegimeMark regime={item.regime} /></td>
            <td data-label={t("register.status")}><ApplicationStatusMark status={item.status} /></td>
            <td data-label={t("register.filedAt")}><time dateTime={item.filedAt}>{instant(item.filedAt)}</time></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
