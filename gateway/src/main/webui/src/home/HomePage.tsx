import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { states, treatyStatus } from "../api/queries";
import { useFormats } from "../i18n/useLanguage";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { Headline } from "./Headline";
import { LatestActs } from "./LatestActs";
import { MapAndTable } from "./MapAndTable";

export function HomePage() {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const status = useQuery(treatyStatus());
  const list = useQuery(states());
  return (
    <Page title={t("home.title")} start lead={<p>{t("home.lead")}</p>}>
      <QueryView query={status} lines={4}>
        {(data) => (
          <>
            <Headline status={data} />
            <p className="as-of">{t("asOf.sentence", { when: instant(data.asOf) })}</p>
          </>
        )}
      </QueryView>
      <section aria-labelledby="map-heading" className="band">
        <h2 id="map-heading">{t("home.mapTitle")}</h2>
        <QueryView query={list} lines={10}>
          {(data) => <MapAndTable states={data.items} />}
        </QueryView>
      </section>
      <div className="two-columns">
        <section aria-labelledby="acts-heading">
          <h2 id="acts-heading">{t("home.latestActs")}</h2>
          <QueryView query={status} lines={5}>{(data) => <LatestActs acts={data.latestActs} />}</QueryView>
        </section>
        <section aria-labelledby="ways-heading">
          <h2 id="ways-heading">{t("home.ways")}</h2>
          <ul className="ways">
            <li>
              <PageLink page="/screen">{t("nav.screen")}</PageLink>
              <p>{t("home.waysScreen")}</p>
            </li>
            <li>
              <PageLink page="/permits">{t("register.title")}</PageLink>
              <p>{t("home.waysRegister")}</p>
            </li>
            <li>
              <PageLink page="/treaty/thresholds">{t("thresholds.title")}</PageLink>
              <p>{t("home.waysThresholds")}</p>
            </li>
          </ul>
        </section>
      </div>
    </Page>
  );
}
