import type { SubOrderState } from "@haat/core/states";
import { Icon, type IconName } from "../components/ui/icon.tsx";
import { useWords } from "../lib/words.tsx";

const looks: Readonly<Record<SubOrderState, { badge: string; icon: IconName }>> = {
  pending: { badge: "badge", icon: "clock" },
  confirmed: { badge: "badge badge-warm", icon: "bag" },
  accepted: { badge: "badge badge-warm", icon: "check" },
  packed: { badge: "badge badge-warm", icon: "parcel" },
  handed_over: { badge: "badge", icon: "truck" },
  in_transit: { badge: "badge", icon: "truck" },
  delivered: { badge: "badge badge-good", icon: "check" },
  completed: { badge: "badge badge-good", icon: "check" },
  cancelled: { badge: "badge badge-bad", icon: "close" },
  rto_in_transit: { badge: "badge badge-warm", icon: "truck" },
  returned_to_origin: { badge: "badge badge-bad", icon: "parcel" },
  lost: { badge: "badge badge-bad", icon: "close" },
};

/** Where a parcel is: a picture, a word and a colour. */
export function StateBadge({ state }: { state: SubOrderState }) {
  const { t } = useWords();
  const { badge, icon } = looks[state];
  return (
    <span className={badge}>
      <Icon name={icon} className="size-4" />
      {t(`vendor:state.${state}`)}
    </span>
  );
}
