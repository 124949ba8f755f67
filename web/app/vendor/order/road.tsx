import type { VendorOrderView } from "@haat/contract/vendor-order";
import { formatDateTime } from "@haat/i18n/format";
import { subOrderStates, type SubOrderState } from "@haat/core/states";
import { Timeline } from "../../components/ui/timeline.tsx";
import { useWords } from "../../lib/words.tsx";

const isState = (to: string): to is SubOrderState => subOrderStates.some((state) => state === to);

/** What has happened to the parcel so far, with times. */
export function Road({ part: { steps, state } }: { part: VendorOrderView }) {
  const { t, locale } = useWords();
  const passed = steps.filter(({ to }) => to !== "pending");
  const items = passed.map(({ at, to }, position) => ({
    key: `${at} ${to}`,
    title: isState(to) ? t(`vendor:state.${to}`) : to,
    detail: formatDateTime(new Date(at), locale),
    step: ["cancelled", "returned_to_origin", "lost"].includes(to)
      ? ("bad" as const)
      : position === passed.length - 1 && state !== "completed"
        ? ("now" as const)
        : ("done" as const),
  }));
  return (
    <section className="sheet grid gap-4" aria-labelledby="road">
      <h2 id="road" className="text-lg">
        {t("vendor:road.title")}
      </h2>
      <Timeline
        items={items}
        stepNames={{
          done: t("common:step.done"),
          now: t("common:step.now"),
          ahead: t("common:step.ahead"),
          bad: t("common:step.bad"),
        }}
      />
    </section>
  );
}
