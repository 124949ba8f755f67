import type { AdminPersonPage, StaffSearchBody } from "@haat/contract/admin-person";
import type { PersonPage } from "@haat/contract/person";
import { foldDigits } from "@haat/core/digits";
import { foldEmail, readEmail } from "@haat/core/email";
import { isId } from "@haat/core/ids";
import { readPhone } from "@haat/core/phone";
import type { Sealer } from "@haat/core/seal";
import { phoneHash } from "@haat/core/sealed-phone";
import { listPeople, type PersonNeedle } from "@haat/db/queries/people/list-people";
import type { NodeCtx } from "../../context.ts";
import { personCard } from "./view-person.ts";

const pageSize = 20;

async function phoneNeedles(sealer: Sealer, text: string): Promise<PersonNeedle[]> {
  if (!/^[+0-9 ()-]+$/.test(text)) return [];
  const phone = readPhone(text);
  if (phone) return [{ kind: "phone_hash", text: await phoneHash(sealer, phone) }];
  const digits = text.replace(/[^0-9]/g, "");
  return digits.length >= 4 ? [{ kind: "phone_tail", text: digits.slice(-4) }] : [];
}

/** What a typed text may mean. A whole phone or address finds by its keyed hash; a name from three letters on. */
async function needlesOf(sealer: Sealer, typed: string): Promise<PersonNeedle[]> {
  const text = foldDigits(typed).trim();
  if (isId("user", text)) return [{ kind: "id", text }];
  const email = readEmail(text);
  if (email) return [{ kind: "email_hash", text: await sealer.fingerprint("email", foldEmail(email)) }];
  const number: PersonNeedle[] = /^[0-9a-z]{8}(-\d+)?$/i.test(text)
    ? [{ kind: "order_number", text: text.slice(0, 8).toUpperCase() }]
    : [];
  const phones = await phoneNeedles(sealer, text);
  const name: PersonNeedle[] = phones.length === 0 && text.length >= 3 ? [{ kind: "name", text }] : [];
  return [...phones, ...number, ...name];
}

type Ask = Readonly<{ q: string; cursor?: string | undefined }>;

/** For support: only who is looked for is found, for a list of everybody is nobody's business. */
export async function searchPeople(ctx: NodeCtx, { q, cursor }: Ask): Promise<PersonPage> {
  const needles = await needlesOf(ctx.sealer, q);
  if (needles.length === 0) return { items: [], nextCursor: null };
  const ask = { needles, role: null, state: null, before: cursor ?? null, limit: pageSize + 1 };
  const rows = await listPeople(ctx.db, ctx.viewer, ask);
  const items = await Promise.all(rows.slice(0, pageSize).map((row) => personCard(ctx.sealer, row)));
  return { items, nextCursor: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null };
}

export async function searchStaff(
  ctx: NodeCtx,
  { q = "", role, state, cursor }: StaffSearchBody,
): Promise<AdminPersonPage> {
  const needles = q === "" ? null : await needlesOf(ctx.sealer, q);
  if (needles?.length === 0) return { items: [], nextCursor: null };
  const ask = { needles, role: role ?? null, state: state ?? null, before: cursor ?? null };
  const rows = await listPeople(ctx.db, ctx.viewer, { ...ask, limit: pageSize + 1 });
  const items = await Promise.all(
    rows
      .slice(0, pageSize)
      .map(async (row) => ({ ...(await personCard(ctx.sealer, row)), roles: [...row.roles] })),
  );
  return { items, nextCursor: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null };
}
