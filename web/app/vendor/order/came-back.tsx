import type { VendorOrderView } from "@haat/contract/vendor-order";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ part: Pick<VendorOrderView, "id" | "acts">; pressKey: string }>;

/** It lies in the shop, and its courier has not said that it comes back. */
export function CameBack({ part: { id, acts }, pressKey }: Props) {
  const { t, locale } = useWords();
  if (!acts.includes("came-back")) return null;
  return (
    <details>
      <summary className="button-quiet list-none">{t("vendor:came_back.open")}</summary>
      <form
        method="post"
        action={`/${locale}/vendor/orders/${id}`}
        data-enhance="once"
        className="sheet mt-2 grid gap-3"
      >
        <HiddenFields values={{ act: "came-back", key: `${pressKey}-came-back` }} />
        <p>{t("vendor:came_back.text")}</p>
        <button className="button-secondary max-sm:w-full">{t("vendor:came_back.go")}</button>
      </form>
    </details>
  );
}
