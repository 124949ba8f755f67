import type { PaymentWayView } from "@haat/contract/ways";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";

/** Said before somebody chooses a wallet that does not answer; one may still, and loses nothing. */
export function SilentWallets({ ways }: { ways: readonly PaymentWayView[] }) {
  const { t, locale } = useWords();
  const names = ways
    .filter(({ silentSince }) => silentSince !== null)
    .map(({ method }) => t(`common:method.${method}`));
  if (names.length === 0) return null;
  return (
    <Notice tone="warm">
      <p className="font-semibold">
        {t("checkout:silent.title", { names: new Intl.ListFormat(locale).format(names) })}
      </p>
      <p>{t("checkout:silent.text")}</p>
    </Notice>
  );
}
