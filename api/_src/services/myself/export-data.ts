import type { TriesView } from "@haat/contract/another-try";
import type { ExportedOrder, ExportHead } from "@haat/contract/export";
import type { LocaleName } from "@haat/contract/values";
import { DomainError } from "@haat/core/errors";
import { localPhone, maskTail } from "@haat/core/phone";
import type { Sealer } from "@haat/core/seal";
import { openEmail } from "@haat/core/sealed-email";
import { openPhone } from "@haat/core/sealed-phone";
import { noteAudit } from "@haat/db/queries/money/audit";
import type { Tries } from "@haat/db/queries/couriers/tries";
import { listAddresses } from "@haat/db/queries/myself/addresses";
import { findOwnRecord, listOwnOrders, type OwnOrder, type OwnRecord } from "@haat/db/queries/myself/export";
import { authorOf, type Ctx, type NodeCtx } from "../../context.ts";
import { instantOrNull, instantView, moneyView } from "../../views/money.ts";
import { triesView } from "../couriers/view-parcel.ts";
import { ownConfirmationView } from "../confirmations/view-confirmation.ts";
import { himself } from "./himself.ts";

const pageSize = 50;
/** More would be a load on everybody else; who has more is told so, and asks support for the rest. */
export const mostOrders = 2_000;

export type OwnData = Readonly<{
  head: ExportHead;
  /** In pages, as they come from the database; the document is never in memory as a whole. */
  pages: AsyncGenerator<readonly ExportedOrder[], boolean>;
}>;

/**
 * All that is kept of whoever asks, and of nobody else. Another's number, that of whoever received a present, is told by its
 * end. What fails, fails before the first word of the document.
 */
export async function openExport(ctx: NodeCtx): Promise<OwnData> {
  const record = await findOwnRecord(ctx.db, ctx.viewer);
  if (!record) throw new DomainError("auth.required");
  const phone = record.phone === null ? null : localPhone(await openPhone(ctx.sealer, record.phone));
  const head = await headOf(ctx, record, phone);
  const { userId } = himself(ctx);
  await ctx.books.transact((tx) =>
    noteAudit(tx, { ...authorOf(ctx), action: "person.export", subject: userId }),
  );
  return { head, pages: orderPages(ctx, phone) };
}

/** Gives back whether these were all. */
async function* orderPages(
  ctx: Ctx,
  phone: string | null,
): AsyncGenerator<readonly ExportedOrder[], boolean> {
  let before: string | null = null;
  for (let told = 0; told < mostOrders; told += pageSize) {
    const rows: OwnOrder[] = await listOwnOrders(ctx.db, ctx.viewer, { before, limit: pageSize });
    if (rows.length > 0) yield rows.map((row) => orderOf(row, phone, ctx.locale));
    if (rows.length < pageSize) return true;
    before = rows.at(-1)?.id ?? null;
  }
  return false;
}

async function headOf(ctx: Ctx, record: OwnRecord, phone: string | null): Promise<ExportHead> {
  const { sealer, locale } = ctx;
  const { id, name } = record;
  return {
    madeAt: instantView(ctx.now()),
    person: {
      ...{ id, name, locale: record.locale, phone },
      email: record.email === null ? null : await openEmail(sealer, record.email),
      since: instantView(record.createdAt),
      hasPassword: record.hasPassword,
      hasAuthenticator: record.hasApp,
      passkeys: record.passkeys.map((each) => ({ name: each.name, at: instantView(each.createdAt) })),
      shops: record.shops.map((shop) => ({ ...shop, name: shop.name[locale] })),
    },
    addresses: await addressesOf(ctx, phone),
    consents: record.consents.map((each) => ({ ...each, at: instantView(each.at) })),
    sessions: record.sessions.map(({ device, createdAt, lastSeenAt, endedAt }) => ({
      ...{ device, from: instantView(createdAt), lastSeenAt: instantView(lastSeenAt) },
      endedAt: instantOrNull(endedAt),
    })),
    devices: record.devices.map(({ label, firstSeenAt, lastSeenAt }) => ({
      ...{ device: label, from: instantView(firstSeenAt), lastSeenAt: instantView(lastSeenAt) },
    })),
    newsDevices: record.newsDevices.map(({ label, madeAt, toldAt }) => ({
      ...{ browser: label, at: instantView(madeAt), toldAt: instantOrNull(toldAt) },
    })),
    wishes: record.wishes.map(({ product, price, madeAt }) => ({
      ...{ product, price: moneyView(price, locale), at: instantView(madeAt) },
    })),
    waits: record.waits.map(({ madeAt, toldAt, endedAt, ...wait }) => ({
      ...{ ...wait, at: instantView(madeAt) },
      ...{ toldAt: instantOrNull(toldAt), endedAt: instantOrNull(endedAt) },
    })),
    linkedAccounts: await Promise.all(record.identities.map((each) => linkedOf(sealer, each))),
    erasures: record.erasures.map(({ state, askedAt, dueAt }) => ({
      ...{ state, at: instantView(askedAt), dueAt: instantView(dueAt) },
    })),
  };
}

const linkedOf = async (sealer: Sealer, { provider, label, linkedAt }: OwnRecord["identities"][number]) => ({
  ...{ provider, at: instantView(linkedAt) },
  label: label === null ? null : await sealer.open("label", label),
});

async function addressesOf({ db, viewer, sealer, locale }: Ctx, own: string | null) {
  const shown = async (sealed: string) => {
    const phone = localPhone(await openPhone(sealer, sealed));
    return phone === own ? phone : maskTail(phone.slice(-4));
  };
  const rows = await listAddresses(db, viewer);
  return Promise.all(
    rows.map(async ({ recipient, phone, altPhone, area, district, details, landmark, locality }) => ({
      ...{ recipient, details, landmark, locality, area: area[locale], district: district[locale] },
      phone: await shown(phone),
      altPhone: altPhone === null ? null : await shown(altPhone),
    })),
  );
}

const nothing: Pick<TriesView, "asked" | "came"> = { asked: [], came: [] };
const triedOf = (tries: Tries | undefined) => (tries ? triesView(tries) : nothing);

function orderOf(row: OwnOrder, own: string | null, locale: LocaleName): ExportedOrder {
  const money = (minor: string) => moneyView(minor, locale);
  const { number, state, method, details, landmark, locality, note } = row;
  return {
    ...{ number, state, method, placedAt: instantView(row.placedAt) },
    receiver: {
      recipient: row.name,
      phone: row.isOwnPhone && own ? own : row.phoneTail === null ? "" : maskTail(row.phoneTail),
      altPhone: row.altPhoneTail === null ? null : maskTail(row.altPhoneTail),
      ...{ area: row.area[locale], district: row.district[locale], details, landmark, locality, note },
    },
    ...{ goods: money(row.goodsMinor), delivery: money(row.deliveryMinor), total: money(row.totalMinor) },
    parts: row.parts.map((part) => ({
      ...{ number: part.number, shop: part.shop[locale], state: part.state },
      lines: part.lines.map((line) => ({
        ...{ title: line.title[locale], label: line.label[locale], quantity: line.quantity },
        ...{ unitPrice: money(line.unitPriceMinor), total: money(line.totalMinor) },
      })),
      tries: triedOf(row.tries?.[part.id]).asked,
      came: triedOf(row.tries?.[part.id]).came,
      calls: row.calls
        .filter(({ partId }) => partId === part.id)
        .map(({ at, outcome }) => ({ outcome, at: instantView(at) })),
    })),
    payments: row.payments.map((each) => ({
      ...{ method: each.method, state: each.state, trx: each.trx },
      ...{ amount: money(each.amountMinor), at: instantView(each.at) },
    })),
    refunds: row.refunds.map((each) => ({
      ...{ state: each.state, amount: money(each.amountMinor) },
      ...{ at: instantView(each.decidedAt), doneAt: instantOrNull(each.doneAt) },
    })),
    calledBefore: row.calledBefore && {
      ...ownConfirmationView(row.calledBefore, locale),
      at: instantView(row.calledBefore.madeAt),
    },
  };
}
