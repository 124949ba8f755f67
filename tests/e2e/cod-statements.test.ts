import { formatTaka } from "@haat/i18n/format";
import { expect } from "vitest";
import { expectSheetAddsUp, expectToldToShop, lineOf } from "./cash-told.ts";
import { lettersAgreed } from "./courier-letters.ts";
import { lookAt, lookAtAll } from "./look.ts";
import { manyDelivered, manySold, type SoldParcel } from "./many-parcels.ts";
import { asOwner } from "./owner.ts";
import { atHome, atWork, phoneOfLast } from "./people.ts";
import { expectNothingBroken } from "./statements.ts";
import { clearPathao, clearRedx, clearSteadfast } from "./three-statements.ts";
import { expectBalancedBooks } from "./supporter.ts";
import { test, type Visit } from "./visitor.ts";

const desk = { locale: "bn", width: 1280 } as const;
const waitMs = 900_000;

/** What stands on an account that is not nothing: the three couriers', and what waits for somebody to explain it; poisha. */
async function standing(): Promise<Readonly<Record<string, string>>> {
  const rows = await asOwner<{ account: string; balance: string }>(
    `select account, balance::text from account_balance
      where (account = 'X:SUSPENSE' or account ~ ':(pathao|steadfast|redx)$') and balance <> 0 order by account`,
  );
  return Object.fromEntries(rows.map(({ account, balance }) => [account, balance]));
}

type Owed = Readonly<{ number: string; shop: string; amount: bigint; charge: bigint }>;

/** The one parcel of Pathao's that no statement has named, and what he charges for it. */
async function forgotten(): Promise<Owed> {
  const [row] = await asOwner<{ number: string; shop: string; amount: string; charge: string }>(
    `select c.number, v.slug as shop, k.due_minor::text as amount, h.due_minor::text as charge from courier_cash k join consignment c on c.id = k.consignment_id
      join vendor v on v.id = c.vendor_id join courier_charge h on h.consignment_id = c.id where c.courier = 'pathao' and k.state = 'open'`,
  );
  if (!row) throw new Error("Pathao has named every parcel");
  return { ...row, amount: BigInt(row.amount), charge: BigInt(row.charge) };
}

/** What of a parcel's cash a courier named too little, and what of it he still owes. */
async function lacked(courier: string): Promise<Owed> {
  const [row] = await asOwner<{ number: string; shop: string; amount: string }>(
    `select c.number, v.slug as shop, q.amount_minor::text as amount from courier_claim q join consignment c on c.id = q.consignment_id
      join vendor v on v.id = c.vendor_id where q.courier = $1`,
    [courier],
  );
  if (!row) throw new Error(`nothing was claimed from ${courier}`);
  return { ...row, amount: BigInt(row.amount), charge: 0n };
}

/** What is late, lacks or is all there: each shop reads it in Bangla. */
async function expectToldToAll(visit: Visit, sold: readonly SoldParcel[]): Promise<string[]> {
  const found: string[] = [];
  const sellers = new Map(
    await Promise.all(
      ["gadget-goli", "jharna-tant", "shapla-kantha", "bonojibi-modhu"].map(
        async (shop) => [shop, await atWork(visit, shop, { locale: "bn" })] as const,
      ),
    ),
  );
  for (const [shop, seller] of sellers) {
    await expectToldToShop(seller, shop, sold);
    found.push(...(await lookAt(seller, `vendor-cash-${shop}`)));
    await expectSheetAddsUp(seller, shop, sold);
  }
  const [missing, short, paid] = [await forgotten(), await lacked("pathao"), await lacked("steadfast")];
  for (const [parcel, stands] of [
    [missing, "with_courier"],
    [short, "short"],
    [paid, "received"],
  ] as const) {
    const seller = sellers.get(parcel.shop);
    if (!seller) throw new Error(`nobody sells at ${parcel.shop}`);
    const line = await lineOf(seller, parcel, stands);
    expect(line).toContain(seller.t(`vendor:cod.means.${stands}`));
    expect(line).toContain(formatTaka(parcel.amount, "bn"));
  }
  return found;
}

test(
  "support brings in three couriers' statements of a hundred parcels each and clears every exception; each shop reads in Bangla how much, when, and why less",
  { timeout: waitMs },
  async ({ visit }) => {
    const twoOfFinance = async () =>
      [await atWork(visit, "finance", desk), await atHome(visit, phoneOfLast("finance"), desk)] as const;
    const one = await atWork(visit, "support_2", desk);
    const before = await standing();
    await lettersAgreed(await twoOfFinance(), one);
    const sold = await manySold();
    await manyDelivered(sold);
    await expectNothingBroken();

    const all = { one, twoOfFinance, sold };
    await clearPathao(all);
    await clearSteadfast(all);
    await clearRedx(all);

    const [missing, short] = [await forgotten(), await lacked("pathao")];
    expect(await standing()).toEqual({
      ...before,
      "A:CLAIM:pathao": String(short.amount),
      "A:COD:pathao": String(missing.amount),
      "L:COURIER_PAY:pathao": String(-missing.charge),
    });
    const found = await expectToldToAll(visit, sold);
    found.push(
      ...(await lookAtAll(one, {
        "remittances-three": "/support/remittances",
        "courier-cash-three": "/support/courier-cash",
        "courier-missing": "/support/courier-cash/parcels?courier=pathao&missing=true",
      })),
    );
    expect(found).toEqual([]);
    await expectBalancedBooks(await atWork(visit, "finance", desk));
  },
);
