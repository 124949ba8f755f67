import type { NoticePage, NoticeRowView, noticeViews, WordRowView } from "@haat/contract/notice-desk";
import type { NoticeWhy } from "@haat/core/courier-notices";
import { isTeachable } from "@haat/core/courier-words";
import type { Courier } from "@haat/core/couriers";
import { maskPhonesIn } from "@haat/core/phone";
import {
  listLooseNotices,
  type NoticeRow,
  type OurParcel,
  parcelsNamed,
} from "@haat/db/queries/couriers/notice-desk";
import { unknownWords, type WordRow } from "@haat/db/queries/couriers/words";
import type { NodeCtx } from "../../context.ts";
import { instantOrNull, instantView } from "../../views/money.ts";
import { readPlace, writePlace } from "../../views/place.ts";
import { rawOf, readKept } from "../couriers/kept-notice.ts";

const pageSize = 30;
const mostRaw = 1500;
type Ask = Readonly<{
  view: (typeof noticeViews)[number];
  why: NoticeWhy | null;
  courier: Courier | null;
  cursor: string | null;
}>;
type Opened = Readonly<{ row: NoticeRow; raw: string; said: NoticeRowView["said"] }>;

/** What couriers told us and nobody could bring to a parcel; or the words of theirs that nobody knows. */
export async function readNotices(ctx: NodeCtx, { view, why, courier, cursor }: Ask): Promise<NoticePage> {
  if (view === "words") {
    const words = await unknownWords(ctx.books, courier);
    return {
      ...{ items: [], nextCursor: null },
      words: words.map(wordView),
    };
  }
  const before = readPlace(cursor);
  const ask = { isAside: view === "aside", why, courier, before, limit: pageSize + 1 };
  const rows = await listLooseNotices(ctx.books, ask);
  const opened = await Promise.all(rows.slice(0, pageSize).map((row) => openNotice(ctx, row)));
  const named = opened.flatMap(({ row, said }) =>
    said.map(({ number, reference }) => ({ courier: row.courier, number, reference })),
  );
  const ours = named.length === 0 ? [] : await parcelsNamed(ctx.books, named);
  const last = opened.at(-1)?.row;
  return {
    items: opened.map((notice) => rowView(notice, ours)),
    nextCursor: rows.length > pageSize && last ? writePlace({ since: last.since, id: last.key }) : null,
    words: [],
  };
}

/** A word with a phone in it is masked, and nobody can name it any more: it is one parcel's, and taught to none. */
function wordView({ lastAt, taught, ...row }: WordRow): WordRowView {
  const word = maskPhonesIn(row.word);
  return {
    ...{ ...row, word, lastAt: instantOrNull(lastAt) },
    taught: taught.map((each) => ({ ...each, by: [...each.by], at: instantView(each.at) })),
    isTeachable: word === row.word && isTeachable(word),
  };
}

async function openNotice({ sealer }: NodeCtx, row: NoticeRow): Promise<Opened> {
  const text = await sealer.open("notice", row.sealed);
  const said = (readKept(text) ?? []).flatMap((told) =>
    told
      ? [
          {
            word: maskPhonesIn(told.report.word ?? told.report.says),
            ...{ number: told.number, reference: told.reference ?? null },
          },
        ]
      : [],
  );
  return { row, raw: rawOf(text), said };
}

function rowView({ row, raw, said }: Opened, ours: readonly OurParcel[]): NoticeRowView {
  const { key, courier, why, state, since, acts } = row;
  const parcels = new Map(
    ours
      .filter(
        (parcel) =>
          parcel.courier === courier &&
          said.some(({ number, reference }) => number === parcel.number && reference === parcel.reference),
      )
      .map(({ orderId, orderNumber }) => [orderNumber, { orderId, number: orderNumber }] as const),
  );
  return {
    ...{ key, courier, why, said, isWaiting: state === "waiting", receivedAt: instantView(since) },
    parcels: [...parcels.values()],
    // Masked before it is cut: half a number is none that anybody would find.
    raw: maskPhonesIn(raw).slice(0, mostRaw),
    acts: acts.map(({ seq, by, reason, at }) => ({
      ...{ act: seq % 2 === 1 ? ("aside" as const) : ("back" as const), by, reason },
      at: instantView(at),
    })),
  };
}
