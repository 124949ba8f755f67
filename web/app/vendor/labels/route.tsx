import { isId } from "@haat/core/ids";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import { readPart } from "../order/queries.server.ts";
import { readOrders } from "../orders/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { Label } from "./label.tsx";
import { labelOf } from "./label.server.ts";
import { Manifest } from "./manifest.tsx";

/** Labels of one print. */
const most = 48;

/** Of the named parts, or of all that wait for their courier: what is booked. */
export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  const { searchParams } = new URL(args.request.url);
  const named = (searchParams.get("parts") ?? "").split(",").filter((id) => isId("subOrder", id));
  const ids =
    named.length > 0
      ? named
      : (await readOrders(api, { tab: "preparing", limit: 50 })).items
          .filter(({ booking }) => booking?.state === "booked" && booking.parcel === "label_ready")
          .map(({ id }) => id);
  const parts = await Promise.all(ids.slice(0, most).map((id) => readPart(api, id)));
  return { labels: parts.flatMap((part) => labelOf(part) ?? []) };
}

export default function Labels({ loaderData: { labels } }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="grid gap-6">
      <PageHead title={t("booking:labels")} isPrivate />
      <div className="no-print grid gap-2">
        <BackLink to="/vendor/orders?tab=preparing" name={t("vendor:orders.title")} />
        <h1 className="text-2xl">{t("booking:labels.sheet")}</h1>
        <p className="text-soft">{t("booking:labels.lead")}</p>
      </div>
      {labels.length === 0 ? (
        <EmptyState icon="parcel" title={t("booking:labels.none")} />
      ) : (
        <>
          <ul className="grid gap-4 sm:grid-cols-2 print:grid-cols-2 print:gap-2">
            {labels.map((label) => (
              <Label key={label.part} label={label} />
            ))}
          </ul>
          <Manifest labels={labels} />
        </>
      )}
    </div>
  );
}
