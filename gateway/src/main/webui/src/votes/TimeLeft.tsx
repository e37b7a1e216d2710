import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../i18n/useLanguage";
import { leftUntil, useTreatyNow, type Left } from "./useTreatyNow";

/** Not read out second by second: only that five minutes, or one, are left, and that the time is over. */
export function TimeLeft({ closesAt }: { closesAt: string | null }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const client = useQueryClient();
  const now = useTreatyNow();
  const left = closesAt && now !== null ? leftUntil(closesAt, now) : null;
  const ended = closesAt !== null && now !== null && left === null;
  useEffect(() => {
    if (ended) void client.invalidateQueries({ queryKey: ["vote"] });
  }, [ended, client]);
  if (closesAt === null) return <p>{t("council.left.byChair")}</p>;
  const soon = left !== null && left.days === 0 && left.hours === 0 && left.minutes < 5;
  return (
    <div className="time-left">
      <p className="time-figure" role="timer" aria-live="off">{left ? <Words left={left} /> : ended ? t("council.left.over") : ""}</p>
      <p className="sub">{t("council.left.closes", { when: instant(closesAt) })}</p>
      <p className="pf-v6-screen-reader" role="status">{ended ? t("council.left.over") : soon ? t(left.minutes === 0 ? "council.left.oneMinute" : "council.left.fiveMinutes") : ""}</p>
    </div>
  );
}

function Words({ left }: { left: Left }) {
  const { t } = useTranslation();
  const { days, hours, minutes, seconds } = left;
  if (days > 0) return <>{t("council.left.days", { count: days, hours })}</>;
  return <>{hours > 0 ? t("council.left.hours", { hours, minutes }) : t("council.left.minutes", { minutes, seconds })}</>;
}
