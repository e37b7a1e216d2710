import { useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { signInHref } from "../layout/links";

/** The way back in, to this very page. */
export function SessionEnded() {
  const { t } = useTranslation();
  const { href } = useLocation();
  return (
    <>
      <p>{t("instrument.sessionEnded")}</p>
      <p><a className="sign-in big" href={signInHref(href)}>{t("session.signIn")}</a></p>
    </>
  );
}
