import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { State } from "../api/types";
import { pick, useLanguage } from "../i18n/useLanguage";
import { pageHref, statePage } from "../layout/links";
import { draw, height, width } from "./geometry";
import { fillOf } from "./StatusPatterns";

type Props = { states: State[]; label: string };

/**
 * An image to assistive technology and to the keyboard: the table beside it
 * holds the same statuses as real links. The pointer may follow a State here too.
 */
export function WorldMap({ states, label }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const byCode = useMemo(
    () => new Map(states.filter(({ kind }) => kind !== "TERRITORY" && kind !== "NON_STATE_ADMINISTERED").map((state) => [state.code, state])),
    [states],
  );
  const { shapes, dots } = useMemo(() => draw([...byCode.keys()]), [byCode]);

  const titled = (state: State) => `${pick(state.names, language)}: ${t(`status.${state.status}`)}`;
  const open = (code: string) => void navigate({ href: pageHref(language, statePage(code)) });

  return (
    <svg className="world-map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {shapes.map(({ code, path, disputed }) => {
        const state = disputed ? undefined : byCode.get(code);
        const fill = fillOf(disputed ? "disputed" : state ? state.status : "outside");
        return (
          <path key={code} d={path} fill={fill} className={state ? "land state" : "land"} onClick={state && (() => open(code))}>
            {state && <title>{titled(state)}</title>}
            {disputed && <title>{t("map.disputed")}</title>}
          </path>
        );
      })}
      {dots.map(({ code, x, y }) => {
        const state = byCode.get(code)!;
        return (
          <circle key={code} cx={x} cy={y} r="3.6" fill={fillOf(state.status)} className="dot state" onClick={() => open(code)}>
            <title>{titled(state)}</title>
          </circle>
        );
      })}
    </svg>
  );
}
