import { Skeleton } from "@patternfly/react-core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

/** Nothing flickers when the answer is quick. */
export function Loading({ lines = 6 }: { lines?: number }) {
  const { t } = useTranslation();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return <div className="loading-room" />;
  return (
    <div className="loading" role="status">
      <span className="pf-v6-screen-reader">{t("loading")}</span>
      {Array.from({ length: lines }, (_, i) => (
        <Skeleton key={i} width={["92%", "78%", "86%", "64%"][i % 4]} />
      ))}
    </div>
  );
}
