import type { VendorOrderView } from "@haat/contract/vendor-order";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";

/** This parcel brings another thing for one that was bought before, which the rider takes back. */
export function BringsAnother({ swap }: Readonly<{ swap: NonNullable<VendorOrderView["swap"]> }>) {
  const { t } = useWords();
  const { title, label, quantity, part } = swap;
  const thing = label === "" ? title : `${title} · ${label}`;
  return <Notice>{t("parcels:exchange.brings", { thing, count: quantity, number: part })}</Notice>;
}
