import { useTranslation } from "react-i18next";
import type { Delay, FinalClauses } from "../api/types";
import { useFormats } from "../i18n/useLanguage";
import { useStateName } from "../states/useStates";

export type RuleGroup = { title: string; article?: string; sentences: string[] };

/** A period that begins with a legal day, as a phrase that stands alone. */
export function usePeriod(): (delay: Delay) => string {
  const { t } = useTranslation();
  return ({ counting, length }) => t(`period.${counting}`, { count: length ?? 0 });
}

/** The final clauses as sentences, each whole: nothing is put together from parts of another language's grammar. */
export function useRules(clauses: FinalClauses): RuleGroup[] {
  const { t } = useTranslation();
  const entry = useEntryRules(clauses);
  const reservations = useReservationRules(clauses);
  const { day } = useFormats();
  const period = usePeriod();
  const { signature, consent, withdrawal } = clauses;
  const from = day(clauses.opensForSignatureOn);
  const to = signature.closesAfter && day(signature.closesAfter);
  const said = (yes: boolean | undefined, sentence: string) => (yes ? [sentence] : []);
  return [
    {
      title: t("rules.signature"),
      article: clauses.articles.SIGNATURE,
      sentences: [
        to
          ? t(signature.closesOnEntryIntoForce ? "rules.openUntilOrForce" : "rules.openUntil", { from, to })
          : t(signature.closesOnEntryIntoForce ? "rules.openUntilForce" : "rules.open", { from }),
        ...said(signature.definitive, t("rules.definitive")),
      ],
    },
    {
      title: t("rules.consent"),
      article: clauses.articles.RATIFICATION,
      sentences: [
        t(consent.acceptanceAndApproval ? "rules.ratifyOrAccept" : "rules.ratify"),
        t(`rules.accession.${consent.accessionFrom}`),
        ...said(consent.succession, t("rules.succession")),
        ...said(consent.organisations, t("rules.organisations")),
        ...said(clauses.provisionalApplication, t("rules.provisional")),
        ...said(clauses.territorialApplication, t("rules.territorial")),
      ],
    },
    entry,
    reservations,
    {
      title: t("rules.withdrawal"),
      article: clauses.articles.WITHDRAWAL_NOTICE,
      sentences: [
        t("rules.notice", { period: period(withdrawal.notice) }),
        withdrawal.earliest ? t("rules.earliestNotice", { period: period(withdrawal.earliest) }) : t("rules.noticeAnyTime"),
        t(withdrawal.retractable ? "rules.retractable" : "rules.notRetractable"),
        ...said(withdrawal.beforeEntryIntoForce, t("rules.beforeForce")),
      ],
    },
  ];
}

function useEntryRules(clauses: FinalClauses): RuleGroup {
  const { t } = useTranslation();
  const { count, list } = useFormats();
  const period = usePeriod();
  const name = useStateName();
  const { minInstruments = 0, requiredStates = [], share, delay, notBefore, latecomers, organisationsCount, reachingIsFinal } = clauses.entryIntoForce;
  const sentences: string[] = [];
  if (minInstruments > 0) sentences.push(t("rules.instruments", { n: count(minInstruments) }));
  if (requiredStates.length > 0) sentences.push(t("rules.required", { states: list(requiredStates.map(name)) }));
  if (share) sentences.push(t(share.strict ? "rules.shareExceeded" : "rules.shareReached", { part: String(share.minimum), quantity: share.quantity }));
  sentences.push(t("rules.delay", { period: period(delay) }));
  if (notBefore) sentences.push(t(`rules.notBefore.${notBefore.event}`, { period: period(notBefore.delay) }));
  sentences.push(t(`rules.latecomers.${latecomers.after}`, { period: period(latecomers.delay) }));
  sentences.push(t(organisationsCount ? "rules.organisationsCount" : "rules.organisationsDoNotCount"));
  sentences.push(t(reachingIsFinal ? "rules.final" : "rules.notFinal"));
  return { title: t("rules.entry"), sentences };
}

function useReservationRules(clauses: FinalClauses): RuleGroup {
  const { t } = useTranslation();
  const { list } = useFormats();
  const period = usePeriod();
  const { policy, articles = [], late, organAccepts, objectionPeriod } = clauses.reservations;
  const named = list(articles);
  const sentences =
    policy === "PROHIBITED"
      ? [t("rules.reservationsProhibited")]
      : [
          policy === "ONLY_SPECIFIED" ? t("rules.reservationsOnly", { articles: named }) : t("rules.reservationsCompatible"),
          ...(policy === "PERMITTED_IF_COMPATIBLE" && articles.length > 0 ? [t("rules.reservationsNever", { articles: named })] : []),
          t("rules.objectionPeriod", { period: period(objectionPeriod) }),
          t(organAccepts ? "rules.organAccepts" : "rules.organDoesNotAccept"),
          t(late ? "rules.late" : "rules.notLate"),
        ];
  return { title: t("rules.reservations"), article: clauses.articles.RESERVATION, sentences };
}
