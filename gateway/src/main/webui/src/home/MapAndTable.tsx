import { lazy, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { State } from "../api/types";
import { pick, useFormats, useLanguage } from "../i18n/useLanguage";
import { PageLink } from "../layout/PageLink";
import { statePage } from "../layout/links";
import { Swatch } from "../map/StatusPatterns";
import { StatusMark, statuses } from "../states/StatusMark";

const WorldMap = lazy(() => import("../map/WorldMap").then((module) => ({ default: module.WorldMap })));

/** Map, legend and table are drawn from one list, so they cannot disagree. */
export function MapAndTable({ states }: { states: State[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { compare, count, list } = useFormats();
  const members = useMemo(
    () =>
      states
        .filter((state) => state.kind === "UN_MEMBER")
        .map((state) => ({ ...state, name: pick(state.names, language) }))
        .sort((a, b) => compare(a.name, b.name)),
    [states, language, compare],
  );
  const counts = statuses
    .map((status) => ({ status, number: members.filter((member) => member.status === status).length }))
    .filter(({ number }) => number > 0);
  const summary = list(counts.map(({ status, number }) => `${t(`statusPlural.${status}`)}: ${count(number)}`));

  return (
    <div className="map-and-table">
      <figure className="map-figure">
        <Suspense fallback={<div className="map-room" />}>
          <WorldMap states={states} label={t("map.label", { summary })} />
        </Suspense>
        <figcaption>
          <ul className="legend">
            {counts.map(({ status, number }) => (
              <li key={status}>
                <Swatch fill={status} /> {t(`statusPlural.${status}`)} <span className="count">{count(number)}</span>
              </li>
            ))}
            <li><Swatch fill="disputed" /> {t("map.disputed")}</li>
            <li><Swatch fill="outside" /> {t("map.outside")}</li>
          </ul>
          <p className="disclaimer">{t("map.disclaimer")}</p>
        </figcaption>
      </figure>
      <div className="side-table" role="region" aria-labelledby="side-table-caption" tabIndex={0}>
        <table className="plain-table">
          <caption id="side-table-caption">{t("map.tableCaption", { total: count(members.length) })}</caption>
          <thead>
            <tr><th scope="col">{t("states.state")}</th><th scope="col">{t("states.status")}</th></tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={member.code}>
                <th scope="row"><PageLink page={statePage(member.code)}>{member.name}</PageLink></th>
                <td><StatusMark status={member.status} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
