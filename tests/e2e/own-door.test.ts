import { formatTaka } from "@haat/i18n/format";
import type { Locale } from "@haat/i18n/locale";
import { expect } from "vitest";
import { buyAtTheDoor } from "./buyer.ts";
import { lookAt } from "./look.ts";
import { asOwner } from "./owner.ts";
import { atWork } from "./people.ts";
import { act, deliveryCodeOf, openPart } from "./seller.ts";
import { test } from "./visitor.ts";

const locales: readonly Locale[] = ["bn", "en"];

const doorOf = (order: string) =>
  asOwner<{ state: string; rest: string | null; due: string }>(
    `select s.state, d.state as rest, d.due_minor::text as due from orders o join sub_order s on s.order_id = o.id
      left join door_outcome d on d.sub_order_id = s.id where o.number = $1`,
    [order],
  );

test.for(locales)(
  "who delivers for a shop writes down what stayed at a door, is told what to take for it, and the rest is taken back, in %s",
  async (locale, { visit }) => {
    const buyer = await visit({ locale });
    const order = await buyAtTheDoor(buyer, ["honey-kholsi", "honey-kalojira"]);
    const owner = await atWork(visit, "bonojibi-modhu", { locale });
    const part = await openPart(owner, order.number);
    await act(owner, "accept");
    const packer = await atWork(visit, "bonojibi-modhu packer", { locale });
    const { page, t } = packer;
    packer.expectComplaint(/400/);
    await openPart(packer, order.number, "preparing");
    for (const what of ["pack", "hand-over"] as const) await act(packer, what);
    const found = await lookAt(packer, "packer-own-out");
    const home = page.url();

    await page.getByRole("link", { name: t("vendor:act.own_door") }).click();
    await page.getByRole("heading", { level: 1, name: t("parcels:door.title") }).waitFor();
    await page.getByRole("button", { name: t("parcels:own_door.ask") }).click();
    await page.getByText(t("parcels:own_door.unread")).first().waitFor();
    found.push(...(await lookAt(packer, "packer-own-door-unread")));
    const pieces = page.locator('form.sheet input[inputmode="numeric"]');
    await pieces.nth(0).fill(locale === "bn" ? "১" : "1");
    await pieces.nth(1).fill(locale === "bn" ? "০" : "0");
    await page.getByRole("button", { name: t("parcels:own_door.ask") }).click();
    const go = page.getByRole("button", { name: t("parcels:own_door.go"), exact: true });
    await go.waitFor();
    found.push(...(await lookAt(packer, "packer-own-door-take")));
    const asked = await page.locator("p b").first().innerText();
    await page.locator('[name="code"]').fill("0");
    await go.click();
    await page.getByText(t("vendor:deliver.unread")).first().waitFor();
    await page.locator('[name="code"]').fill(await deliveryCodeOf(buyer, order.id, part));
    await go.click();
    await page.getByText(t("common:flash.part_own_door")).waitFor();
    const [door] = await doorOf(order.number);
    expect(door).toMatchObject({ state: "delivered", rest: "coming" });
    expect(asked).toBe(formatTaka(BigInt(door?.due ?? 0), locale));
    found.push(...(await lookAt(packer, "packer-own-door-noted")));

    await owner.page.goto(home);
    found.push(...(await lookAt(owner, "owner-own-door-noted")));
    await page.goto(`${home}/take-back`);
    await page.locator('form input[inputmode="numeric"]').fill("1");
    await page.getByRole("button", { name: t("parcels:back.go") }).click();
    await page.getByText(t("common:flash.part_take_back")).waitFor();
    expect(await doorOf(order.number)).toMatchObject([{ state: "delivered", rest: "back" }]);
    await buyer.open(`/orders/${order.id}`);
    found.push(...(await lookAt(buyer, "buyer-own-door")));
    expect(found).toEqual([]);
  },
);
