import { cashStands } from "@haat/contract/courier-cash";
import { BarRow } from "../../components/ui/bar.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { SheetLinks } from "../../components/ui/sheet-links.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { CashLine } from "./cash-line.tsx";
import { readCourierCash, standsOf } from "./queries.server.ts";
import { Returns } from "./returns.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const stands = standsOf(searchParams.get("stands"));
  const [cursor, returnsCursor] = ["cursor", "returns"].map((name) => searchParams.get(name) ?? undefined);
  const page = await readCourierCash(personalApi(args), { stands, cursor, returnsCursor });
  return { stands, page, isInReturns: returnsCursor !== undefined };
}

/** Cash that couriers took for the shop's parcels: how much, when, and why less. */
export default function CourierCash({ loaderData: { stands, page, isInReturns } }: Route.ComponentProps) {
  const { t } = useWords();
  const { items, sums, returns, nextCursor } = page;
  const most = sums.reduce(
    (top, { collected }) => (BigInt(collected.minor) > top ? BigInt(collected.minor) : top),
    0n,
  );
  const addressOf = (of: string | undefined) =>
    `/vendor/courier-cash${of === undefined ? "" : `?stands=${of}`}`;
  const addressBehind = (name: "cursor" | "returns", cursor: string) =>
    `${addressOf(stands)}${stands === undefined ? "?" : "&"}${name}=${encodeURIComponent(cursor)}`;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("vendor:cod.title")} isPrivate />
      <div>
        <h1 className="text-2xl">{t("vendor:cod.title")}</h1>
        <p className="text-soft">{t("vendor:cod.text")}</p>
      </div>
      {sums.length > 0 && (
        <dl className="sheet grid gap-3">
          {sums.map((each) => (
            <BarRow
              key={each.stands}
              name={`${t(`vendor:cod.stands.${each.stands}`)} · ${t("vendor:cod.parcels", { count: each.parcels })}`}
              printed={each.collected.display}
              value={BigInt(each.collected.minor)}
              most={most}
              className={
                each.stands === "short"
                  ? "fill-brick"
                  : each.stands === "received"
                    ? "fill-leaf"
                    : "fill-marigold"
              }
            />
          ))}
        </dl>
      )}
      {returns !== null && (
        <Returns
          returns={returns}
          isOpen={isInReturns}
          older={returns.nextCursor === null ? null : addressBehind("returns", returns.nextCursor)}
        />
      )}
      <Tabs
        label={t("vendor:cod.show")}
        tabs={[undefined, ...cashStands].map((each) => ({
          key: each ?? "all",
          to: addressOf(each),
          name: t(each === undefined ? "vendor:cod.all" : `vendor:cod.stands.${each}`),
          isHere: each === stands,
        }))}
      />
      {items.length === 0 && (
        <EmptyState icon="cash" title={t("vendor:cod.none")}>
          <p className="text-soft">{t("vendor:cod.none_text")}</p>
        </EmptyState>
      )}
      <ul className="grid gap-3">
        {items.map((line) => (
          <CashLine key={line.order.id} line={line} />
        ))}
      </ul>
      <MoreLink
        to={nextCursor === null ? null : addressBehind("cursor", nextCursor)}
        name={t("vendor:more")}
      />
      {items.length > 0 && <SheetLinks to="/vendor/courier-cash/sheet" />}
    </div>
  );
}
