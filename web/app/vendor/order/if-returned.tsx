import type { VendorOrderView } from "@haat/contract/vendor-order";
import { useWords } from "../../lib/words.tsx";

/** Who bears the way back, told before a courier is asked and as long as the parcel may still come back. */
export function IfReturned({ bearer }: Readonly<{ bearer: VendorOrderView["returnBearer"] }>) {
  const { t } = useWords();
  return (
    <p className="text-sm">
      <b>{t("booking:returned")}</b> {t(`booking:returned.${bearer}`)}
    </p>
  );
}
