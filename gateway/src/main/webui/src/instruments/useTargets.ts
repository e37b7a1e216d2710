import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { reservations, type ActionType } from "../api/instruments";
import { stateDetail } from "../api/queries";
import { useFormats } from "../i18n/useLanguage";
import { useStateName } from "../states/useStates";
import { targets, type Target } from "./standing";

/** The acts on record that an act of this kind of this State can be about. */
export function useTargets(type: ActionType, state: string): Target[] {
  const own = useQuery(stateDetail(state));
  const all = useQuery(reservations());
  return own.data && all.data ? targets(type, { state: own.data, reservations: all.data.items }) : [];
}

export function useTargetLabel() {
  const { t } = useTranslation();
  const { day } = useFormats();
  const name = useStateName();
  return (target: Target) => t("instrument.targetName", { state: name(target.state), act: t(`act.${target.type}`), day: day(target.day) });
}
