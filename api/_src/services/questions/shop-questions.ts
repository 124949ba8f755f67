import type { ShopQuestionFilter, ShopQuestionPage, ShopQuestionView } from "@haat/contract/question";
import type { LocaleName } from "@haat/contract/values";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { maskPhonesIn } from "@haat/core/phone";
import { waitsForLook } from "@haat/core/waits-for-look";
import { noteAudit } from "@haat/db/queries/money/audit";
import { listShopQuestions as listRows, type ShopQuestionRow } from "@haat/db/queries/questions/list";
import { keepShopAnswer } from "@haat/db/queries/questions/write";
import type { VendorViewer } from "@haat/db/viewer";
import { authorOf, type NodeCtx } from "../../context.ts";
import { questionView } from "../../views/questions.ts";
import { tellAnswered } from "./tell-question.ts";

const view = (row: ShopQuestionRow, locale: LocaleName): ShopQuestionView => ({
  ...questionView(row),
  product: { slug: row.slug, title: row.title[locale] },
  own: row.own && { ...row.own, reason: row.own.state === "hidden" ? row.own.reason : null },
});

/** What people ask about a shop's goods. */
export async function listShopQuestions(
  { db, locale }: NodeCtx,
  viewer: VendorViewer,
  { cursor, limit = 20, which = "unanswered" }: ShopQuestionFilter,
): Promise<ShopQuestionPage> {
  const asked = { after: cursor ?? null, limit: limit + 1, isUnanswered: which === "unanswered" };
  const rows = await listRows(db, viewer, asked);
  const items = rows.slice(0, limit).map((row) => view(row, locale));
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

type Answer = Readonly<{ viewer: VendorViewer; id: string; text: string }>;

/** The shop's one answer, which it may write anew. Whoever asked hears of it once. */
export async function answerForShop(
  ctx: NodeCtx,
  { viewer, id: to, text }: Answer,
): Promise<ShopQuestionView> {
  const { vendorId, userId: by } = viewer;
  const said = { id: newId("question", ctx.now()), to, vendorId, by, text: maskPhonesIn(text) };
  await ctx.books.transact(async (tx) => {
    const kept = await keepShopAnswer(tx, { ...said, waits: waitsForLook(text) });
    if (!kept) throw new DomainError("question.not_found");
    if (kept.isNew && kept.state === "shown") await tellAnswered(tx, kept.id);
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "question.answer", subject: vendorId },
      after: { question: to },
    });
  });
  const [row] = await listRows(ctx.db, viewer, { after: null, limit: 1, isUnanswered: false, only: to });
  if (!row) throw new DomainError("question.not_found");
  return view(row, ctx.locale);
}
