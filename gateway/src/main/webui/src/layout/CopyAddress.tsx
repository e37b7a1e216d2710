import { Button } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

export function CopyAddress() {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  return (
    <p className="share">
      <Button variant="secondary" onClick={() => void navigator.clipboard?.writeText(location.href).then(() => setCopied(true))}>
        {t("result.copy")}
      </Button>{" "}
      <span role="status">{copied ? t("result.copied") : ""}</span>
    </p>
  );
}
