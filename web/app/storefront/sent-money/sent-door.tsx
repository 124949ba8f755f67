import type { SentMoneyView } from "@haat/contract/claim";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
import { ClaimNotice } from "./claim-notice.tsx";

type Props = Readonly<{ orderId: string; sent: SentMoneyView }>;

/** On the order's page: how it stands with what was sent by hand, and the way to tell it. */
export function SentDoor({ orderId, sent: { claims, numbers } }: Props) {
  const { t } = useWords();
  const [last] = claims;
  return (
    <div className="grid w-full gap-2">
      {last && last.state !== "released" && <ClaimNotice claim={last} />}
      {(numbers.length > 0 || last) && (
        <Link to={`/orders/${orderId}/sent`} className="button-quiet justify-self-start">
          {t("checkout:sent.open")}
        </Link>
      )}
    </div>
  );
}

/** He has sent something that is neither taken nor refused: the page must not say that nothing has left his wallet. */
export const waitsForStatement = (sent: SentMoneyView | null): boolean =>
  ["waiting", "matched", "wrong_amount"].includes(sent?.claims[0]?.state ?? "");
