import { isUncharged, type ReturnsView } from "@haat/contract/returns-report";
import type { SheetCell } from "@haat/statements/write-sheet";
import type { NodeCtx } from "../../context.ts";
import { translators } from "../../translators.ts";
import { headOf, noteExport, type Sheet } from "../sheets/export-sheet.ts";
import { readReturns, type ReturnsAsk } from "./read-returns.ts";

const columns = [
  ...(["group", "name", "ended", "came_back", "percent", "partly", "lost"] as const),
  ...(["charged", "borne_market", "borne_shop", "borne_buyer"] as const),
  ...(["unpriced", "coming_back", "own_back"] as const),
] as const;
/** A sheet has room for all of them. */
const everyOne = 100_000;

type Row = ReturnsView["byShop"][number];
type Group = "all" | "shop" | "area" | "courier";

/** The report of returns row by row: all together, then each shop, thana and courier of the same days. */
export async function returnsSheet(ctx: NodeCtx, ask: ReturnsAsk): Promise<Sheet> {
  await noteExport(ctx, {
    ...{ action: "returns.export", subject: ask.vendorId ?? "returns", after: { days: ask.days } },
  });
  const report = await readReturns(ctx, ask, everyOne);
  const { byShop, byArea, byCourier, ...all } = report;
  const groups: readonly (readonly [Group, readonly Row[]])[] = [
    ["all", [{ ...all, name: `${report.fromDay} – ${report.toDay}`, groups: 1 }]],
    ...(ask.vendorId === null ? ([["shop", byShop]] as const) : []),
    ...([["area", byArea] as const, ["courier", byCourier] as const] as const),
  ];
  async function* rows(): AsyncGenerator<SheetCell[]> {
    for (const [group, found] of groups) yield* found.map((row) => cellsOf(ctx, group, row));
  }
  return { head: headOf(ctx, columns), rows: rows() };
}

function cellsOf({ locale }: NodeCtx, group: Group, row: Row): SheetCell[] {
  const { name, ended, back, partial, lost, charged, borne, unbooked } = row;
  const { t } = translators[locale];
  return [
    ...[t(`couriers:sheet.group.${group}`), name, ended, back],
    ...[ended === 0 ? null : Math.round((100 * back) / ended), partial, lost],
    // An empty cell is not known yet; a nought would be a price.
    ...[charged, borne.market, borne.shop, borne.buyer].map(({ minor }) =>
      isUncharged(row) ? null : BigInt(minor),
    ),
    ...[unbooked.unpriced, unbooked.coming, unbooked.own],
  ];
}
