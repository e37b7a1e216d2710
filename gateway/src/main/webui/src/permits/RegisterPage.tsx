import { useTranslation } from "react-i18next";
import { Page } from "../layout/Page";
import { Register } from "./Register";

export function RegisterPage() {
  const { t } = useTranslation();
  return (
    <Page title={t("register.title")} lead={<p>{t("register.lead")}</p>}>
      <Register page="/permits" caption={t("register.title")} />
    </Page>
  );
}
