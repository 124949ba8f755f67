import type { VendorOrderPage } from "@haat/contract/vendor-order";
import { Stat } from "../../components/ui/stat.tsx";
import { useWords } from "../../lib/words.tsx";
import { deadlineOf, nearest } from "../deadline.ts";
import { DeadlineLine } from "../deadline-line.tsx";
import type { OrderCard } from "../orders/order-cards.tsx";

type ToDoProps = Readonly<{
  counts: VendorOrderPage["counts"];
  preparing: readonly OrderCard[];
  /** Null: stock is not this member's. */
  low: Readonly<{ count: number; isMore: boolean }> | null;
  /** What the shop carries itself and has yet to bring. */
  toBring: number;
  mayAccept: boolean;
  now: string;
}>;

/** What waits for her today, each a tap away. */
export function ToDo({ counts, preparing, low, toBring, mayAccept, now }: ToDoProps) {
  const { t } = useWords();
  const by = nearest(preparing.map(({ handoverBy }) => handoverBy));
  const fresh = counts.new ?? 0;
  const late = counts.late ?? 0;
  const printed = (value: number) => t("common:number", { value });
  return (
    <ul className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {late > 0 && (
        <Stat
          icon="warning"
          name={t("vendor:todo.late")}
          value={printed(late)}
          to="/vendor/orders?tab=late"
          tone="bad"
        />
      )}
      <Stat
        icon="bag"
        name={mayAccept ? t("vendor:todo.new") : t("vendor:tab.new")}
        value={printed(fresh)}
        to="/vendor/orders?tab=new"
        tone={fresh > 0 && mayAccept ? "warm" : "plain"}
      />
      <Stat
        icon="parcel"
        name={t("vendor:todo.send")}
        value={printed(counts.preparing ?? 0)}
        to="/vendor/orders?tab=preparing"
        tone={by !== null && deadlineOf(by, now).urgency === "late" ? "bad" : "plain"}
        note={by !== null && <DeadlineLine by={by} now={now} />}
      />
      <Stat
        icon="truck"
        name={t("vendor:todo.on_the_way")}
        value={printed(counts.on_the_way ?? 0)}
        to="/vendor/orders?tab=on_the_way"
      />
      {toBring > 0 && (
        <Stat icon="hand" name={t("vendor:todo.deliver")} value={printed(toBring)} to="/vendor/deliveries" />
      )}
      {low !== null && (
        <Stat
          icon="stack"
          name={t("vendor:todo.low")}
          value={low.isMore ? `${printed(low.count)}+` : printed(low.count)}
          to="/vendor/stock?low=true"
        />
      )}
    </ul>
  );
}
