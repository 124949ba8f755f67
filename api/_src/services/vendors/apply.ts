import type { ApplicationBody, ApplicationView } from "@haat/contract/vendor-application";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { readNid } from "@haat/core/payout-account";
import { readName } from "@haat/core/person-name";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { findApplicant, insertApplication, insertPaper, noteConsent } from "@haat/db/queries/vendors/apply";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "./myself.ts";
import { nameOfShop, slugOfName } from "./name-of-shop.ts";
import { readApplications } from "./read-applications.ts";
import { sealNumber } from "./seal-number.ts";
import { takeAccount } from "./take-account.ts";

/** Raised when the terms of selling change, so that a consent says to what. */
export const termsOfSelling = "selling-2026-11";

type Named = Readonly<{ slug: string; name: Readonly<{ bn: string; en: string }> }>;

/** A name in one language stands for both until the other follows. */
function nameOf({ nameBn = "", nameEn = "" }: Pick<ApplicationBody, "nameBn" | "nameEn">): Named {
  const [bn, en] = [nameBn, nameEn].map((typed) => (typed.trim() === "" ? null : nameOfShop(typed)));
  const only = bn ?? en;
  if (!only) throw new DomainError("shop_name.invalid");
  return { slug: slugOfName(en ?? only), name: { bn: bn ?? only, en: en ?? only } };
}

/** The NID is enough to begin; a second application waits for the answer to the first. */
export async function applyToSell(ctx: NodeCtx, body: ApplicationBody): Promise<ApplicationView> {
  const named = nameOf(body);
  const nid = readNid(body.nid);
  if (nid === null) throw new DomainError("nid.invalid");
  const ownerName = readName(body.ownerName);
  if (ownerName === null) throw new DomainError("name.invalid");
  const id = newId("vendor", ctx.now());
  const number = await sealNumber(ctx.sealer, "paper", { text: nid, tail: nid.slice(-4), kind: "nid" });
  await ctx.books.transact(async (tx) => {
    await insertShop(tx, ctx, { id, named, ownerName, body });
    await insertPaper(tx, { vendorId: id, kind: "nid", number });
    const account = await takeAccount(tx, ctx, { vendorId: id, userId: userIdOf(ctx), body: body.payout });
    await noteConsent(tx, { userId: userIdOf(ctx), version: termsOfSelling, locale: ctx.locale });
    await noteAudit(tx, {
      ...authorOf(ctx),
      action: "vendor.apply",
      subject: id,
      after: { state: "applied", slug: named.slug, nid: number.hash, account: account.hash },
    });
  });
  const [mine] = (await readApplications(ctx)).items;
  if (!mine) throw new DomainError("application.not_found");
  return mine;
}

type NewShop = Readonly<{ id: string; named: Named; ownerName: string; body: ApplicationBody }>;

async function insertShop(tx: Tx, ctx: NodeCtx, { id, named, ownerName, body }: NewShop): Promise<void> {
  const userId = userIdOf(ctx);
  const applicant = await findApplicant(tx, userId);
  if (!applicant) throw new DomainError("application.phone_needed");
  const { story, areaId } = body;
  const outcome = await insertApplication(tx, {
    id,
    ...named,
    ...{ story, areaId, ownerName, applicant, userId },
  });
  if (outcome === "open") throw new DomainError("application.open");
  if (outcome === "taken") throw new DomainError("shop_name.taken");
  if (outcome === "area") throw new DomainError("area.not_found");
}
