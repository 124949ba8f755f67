import type { VendorOrderView } from "@haat/contract/vendor-order";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
import { carriedBy } from "../labels/carried.ts";

/** To the label of a part, whoever carries it and as often as it is wanted, until it has arrived. */
export function LabelLink({ part }: Readonly<{ part: VendorOrderView }>) {
  const { t } = useWords();
  const carrier = carriedBy(part);
  if (carrier === null || part.receiver === null) return null;
  const isUndecided = carrier.courier === null && part.state === "packed";
  return (
    <Link
      to={`/vendor/labels?parts=${part.id}`}
      className="button-secondary justify-self-start max-sm:w-full"
    >
      <Icon name="stack" />
      {isUndecided ? t("booking:label_own") : t("booking:label")}
    </Link>
  );
}
