import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { reservations, type ActionType } from "../api/instruments";
import { stateDetail, treaty } from "../api/queries";
import { ArticleLink } from "../treaty/ArticleLink";
import { useComplaint } from "./Complaints";
import { articleOf, firstSight } from "./standing";

/** The API's check looks at the order of acts only when an act is complete; the writer would rather know before. */
export function FirstSight({ type, state }: { type: ActionType; state: string }) {
  const { t } = useTranslation();
  const complaint = useComplaint();
  const present = useQuery(stateDetail(state));
  const text = useQuery(treaty());
  const reserved = useQuery(reservations());
  if (!present.data || !text.data || !reserved.data) return null;
  const clauses = text.data.finalClauses;
  const rule = firstSight(type, { state: present.data, clauses, reservations: reserved.data.items });
  if (!rule) return null;
  const article = articleOf(rule, type, clauses);
  return (
    <div className="refusal">
      <p><strong>{t("instrument.check.firstSight")}</strong></p>
      <p>{complaint({ pointer: "/type", code: rule, message: rule, fix: "" })} {article && <ArticleLink number={article} />}</p>
    </div>
  );
}
