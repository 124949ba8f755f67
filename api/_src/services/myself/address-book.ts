import type { AddressBody, AddressView } from "@haat/contract/address-book";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { readName } from "@haat/core/person-name";
import { parsePhone } from "@haat/core/phone";
import { placeKeys } from "@haat/core/place-names";
import { openLocalPhone, sealPhone } from "@haat/core/sealed-phone";
import {
  addAddress as add,
  type AddressRow,
  type AddressWords,
  changeAddress as change,
  chooseAddress as choose,
  type Kept,
  listAddresses as list,
  removeAddress as remove,
} from "@haat/db/queries/myself/addresses";
import type { Ctx } from "../../context.ts";

async function wordsOf({ sealer }: Ctx, body: AddressBody): Promise<AddressWords> {
  const recipient = readName(body.recipient);
  if (recipient === null) throw new DomainError("name.invalid");
  const [phone, altPhone] = [parsePhone(body.phone), body.altPhone ? parsePhone(body.altPhone) : null];
  return {
    recipient,
    phone: await sealPhone(sealer, phone),
    altPhone: altPhone && (await sealPhone(sealer, altPhone)),
    areaId: body.areaId,
    details: body.details,
    landmark: body.landmark || null,
    locality: body.locality || null,
    localityKeys: placeKeys(body.locality ?? ""),
    isChosen: body.isDefault ?? false,
  };
}

function hold(kept: Kept): void {
  if (kept === "no_area") throw new DomainError("area.not_found");
  if (kept === "missing") throw new DomainError("address.not_found");
}

/** One's own address book, the address that is offered first in front. */
export async function listAddresses(ctx: Ctx): Promise<readonly AddressView[]> {
  const rows = await list(ctx.db, ctx.viewer);
  return Promise.all(rows.map((row, index) => viewOf(ctx, row, index === 0)));
}

async function viewOf({ sealer, locale }: Ctx, row: AddressRow, isDefault: boolean): Promise<AddressView> {
  const { phone, altPhone, area, district, ...rest } = row;
  return {
    ...rest,
    phone: await openLocalPhone(sealer, phone),
    altPhone: altPhone === null ? null : await openLocalPhone(sealer, altPhone),
    area: area[locale],
    district: district[locale],
    isDefault,
  };
}

export async function addAddress(ctx: Ctx, body: AddressBody): Promise<string> {
  const id = newId("address", ctx.now());
  const kept = await add(ctx.db, ctx.viewer, { id, ...(await wordsOf(ctx, body)) });
  hold(kept.outcome);
  return kept.id;
}

export async function changeAddress(ctx: Ctx, id: string, body: AddressBody): Promise<void> {
  hold(await change(ctx.db, ctx.viewer, { id, ...(await wordsOf(ctx, body)) }));
}

export async function chooseAddress({ db, viewer }: Ctx, id: string): Promise<void> {
  if (!(await choose(db, viewer, id))) throw new DomainError("address.not_found");
}

export async function removeAddress({ db, viewer }: Ctx, id: string): Promise<void> {
  if (!(await remove(db, viewer, id))) throw new DomainError("address.not_found");
}
