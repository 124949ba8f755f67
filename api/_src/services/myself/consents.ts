import type { ConsentList } from "@haat/contract/my-data";
import { type ConsentPurpose, consentPurposes, isNeeded } from "@haat/core/consents";
import { DomainError } from "@haat/core/errors";
import { type ConsentRow, listConsents as list, sayConsent as say } from "@haat/db/queries/myself/consents";
import type { Ctx } from "../../context.ts";
import { instantView } from "../../views/money.ts";

export const listConsents = async ({ db, viewer }: Ctx): Promise<ConsentList> =>
  listOf(await list(db, viewer));

function listOf(rows: readonly ConsentRow[]): ConsentList {
  const said = new Map(rows.map((row) => [row.purpose, row]));
  const items = consentPurposes.map((purpose) => {
    const row = said.get(purpose);
    return {
      ...{ purpose, isNeeded: isNeeded(purpose) },
      ...{ given: row?.given ?? null, version: row?.version ?? null, locale: row?.locale ?? null },
      at: row ? instantView(row.at) : null,
    };
  });
  return { items };
}

export async function sayConsent(ctx: Ctx, purpose: ConsentPurpose, given: boolean): Promise<ConsentList> {
  if (!given && isNeeded(purpose)) throw new DomainError("consent.needed");
  return listOf(await say(ctx.db, ctx.viewer, { purpose, given, locale: ctx.locale }));
}
