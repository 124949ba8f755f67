import type { VendorOrderView } from "@haat/contract/vendor-order";
import { formatDate } from "@haat/i18n/format";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";

type Returning = NonNullable<VendorOrderView["returning"]>;

/** What was sent, or not taken at the door, is lost: what the shop has had for it, and what becomes of that should it turn up. */
export function LostRest({
  returning: { lines, lostAt },
  isSwap = false,
  isWhole,
}: Readonly<{ returning: Returning; isSwap?: boolean; isWhole: boolean }>) {
  const { t, locale } = useWords();
  if (lostAt === null) return null;
  const ofRest = isSwap ? "lost_old" : lines.length === 0 ? "lost_swap" : "lost";
  const word = isWhole ? "lost_whole" : ofRest;
  return (
    <Notice tone="warm">{t(`parcels:back.${word}`, { day: formatDate(new Date(lostAt), locale) })}</Notice>
  );
}
