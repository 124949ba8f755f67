import { a1 } from "./goals/a1.ts";
import { a2 } from "./goals/a2.ts";
import { a3 } from "./goals/a3.ts";
import { a4 } from "./goals/a4.ts";
import { a5 } from "./goals/a5.ts";
import { a6 } from "./goals/a6.ts";
import { a7 } from "./goals/a7.ts";
import { a8 } from "./goals/a8.ts";
import { a9 } from "./goals/a9.ts";
import { s1 } from "./goals/s1.ts";
import { s2 } from "./goals/s2.ts";
import { s3 } from "./goals/s3.ts";
import { s4 } from "./goals/s4.ts";
import { s9 } from "./goals/s9.ts";
import { s10 } from "./goals/s10.ts";
import { s5 } from "./goals/s5.ts";
import { s6 } from "./goals/s6.ts";
import { s7 } from "./goals/s7.ts";
import { s8 } from "./goals/s8.ts";
import { l1 } from "./goals/l1.ts";
import { l2 } from "./goals/l2.ts";
import { l2Ahead } from "./goals/l2-ahead.ts";
import { l2Asked } from "./goals/l2-asked.ts";
import { l2Live } from "./goals/l2-live.ts";
import { l2Conversations } from "./goals/l2-conversations.ts";
import { l2Questions } from "./goals/l2-questions.ts";
import { l2Reviews } from "./goals/l2-reviews.ts";
import { l2Stock } from "./goals/l2-stock.ts";
import { l2Wishes } from "./goals/l2-wishes.ts";
import { l3 } from "./goals/l3.ts";
import { p1 } from "./goals/p1.ts";
import { p2 } from "./goals/p2.ts";
import { p3 } from "./goals/p3.ts";
import { i4 } from "./goals/i4.ts";
import { m11 } from "./goals/m11.ts";
import { m14 } from "./goals/m14.ts";
import { m17 } from "./goals/m17.ts";
import { m17Advances } from "./goals/m17-advances.ts";
import { m17Bank } from "./goals/m17-bank.ts";
import { m17Banks } from "./goals/m17-banks.ts";
import { m17Brought } from "./goals/m17-brought.ts";
import { keptWords } from "./goals/l2-kept-words.ts";
import { lawComplaints } from "./goals/law-complaints.ts";
import { lawCookies } from "./goals/law-cookies.ts";
import { m17Contests } from "./goals/m17-contests.ts";
import { m17Changed } from "./goals/m17-changed.ts";
import { m17Doors } from "./goals/m17-doors.ts";
import { m17Own } from "./goals/m17-own.ts";
import { m17Exchanges } from "./goals/m17-exchanges.ts";
import { m17HandedIn } from "./goals/m17-handed-in.ts";
import { m17Held } from "./goals/m17-held.ts";
import { m17Missing } from "./goals/m17-missing.ts";
import { m17Numbers } from "./goals/m17-numbers.ts";
import { m17Recall } from "./goals/m17-recall.ts";
import { m17Told } from "./goals/m17-told.ts";
import { m17Undone } from "./goals/m17-undone.ts";
import { m17Unread } from "./goals/m17-unread.ts";
import { m17Marks } from "./goals/m17-marks.ts";
import { m17Payers } from "./goals/m17-payers.ts";
import { m17PaidBack } from "./goals/m17-paid-back.ts";
import { m17Parcels } from "./goals/m17-parcels.ts";
import { m17Returns } from "./goals/m17-returns.ts";
import { m17Rows } from "./goals/m17-rows.ts";
import { m17Buyers } from "./goals/m17-buyers.ts";
import { m17Said } from "./goals/m17-said.ts";
import { m17Silent } from "./goals/m17-silent.ts";
import { m17Words } from "./goals/m17-words.ts";
import { m17Weighed } from "./goals/m17-weighed.ts";
import { m17WayBack } from "./goals/m17-way-back.ts";
import { m18 } from "./goals/m18.ts";
import { m18Bounced } from "./goals/m18-bounced.ts";
import { m18Netted } from "./goals/m18-netted.ts";
import { i2 } from "./goals/i2.ts";
import { i3 } from "./goals/i3.ts";
import { i6 } from "./goals/i6.ts";
import { i7 } from "./goals/i7.ts";
import { i8 } from "./goals/i8.ts";
import { i9 } from "./goals/i9.ts";
import { i10 } from "./goals/i10.ts";
import { i13 } from "./goals/i13.ts";
import { i15 } from "./goals/i15.ts";
import type { Guard } from "./guard.ts";

/** What was taken away once, and was missed. */
export const guards: readonly Guard[] = [
  ...a1,
  ...a2,
  ...a3,
  ...a4,
  ...a5,
  ...a6,
  ...a7,
  ...a8,
  ...a9,
  ...s1,
  ...s2,
  ...s3,
  ...s4,
  ...s9,
  ...s10,
  ...s5,
  ...s6,
  ...s7,
  ...s8,
  ...l1,
  ...l2,
  ...l2Asked,
  ...l2Ahead,
  ...l2Reviews,
  ...l2Live,
  ...l2Questions,
  ...l2Conversations,
  ...l2Stock,
  ...l2Wishes,
  ...l3,
  ...p1,
  ...p2,
  ...p3,
  ...i4,
  ...m11,
  ...m14,
  ...m17,
  ...m17Advances,
  ...m17Bank,
  ...m17Banks,
  ...m17Brought,
  ...keptWords,
  ...lawComplaints,
  ...lawCookies,
  ...m17Contests,
  ...m17Changed,
  ...m17Doors,
  ...m17Own,
  ...m17Exchanges,
  ...m17Marks,
  ...m17Held,
  ...m17Missing,
  ...m17HandedIn,
  ...m17Unread,
  ...m17Recall,
  ...m17Told,
  ...m17Numbers,
  ...m17Undone,
  ...m17PaidBack,
  ...m17Payers,
  ...m17Parcels,
  ...m17Returns,
  ...m17Rows,
  ...m17Buyers,
  ...m17Said,
  ...m17Silent,
  ...m17Words,
  ...m17Weighed,
  ...m17WayBack,
  ...m18,
  ...m18Bounced,
  ...m18Netted,
  ...i2,
  ...i3,
  ...i6,
  ...i7,
  ...i8,
  ...i9,
  ...i10,
  ...i13,
  ...i15,
];
