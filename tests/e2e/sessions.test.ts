import { describe, expect } from "vitest";
import { atWork, phoneOf, signIn } from "./people.ts";
import { test } from "./visitor.ts";

describe.for(["bn", "en"] as const)("a buyer's devices, in %s, without JavaScript", (locale) => {
  test("are listed, and one that he does not know is signed out", async ({ visit }) => {
    const here = await atWork(visit, "buyer", { locale, script: false });
    const there = await atWork(visit, "buyer", { locale, script: false });
    await there.open("/account");
    await here.open("/account");
    await here.page.getByRole("link", { name: here.t("sessions:link") }).click();
    const rows = here.page.locator("main").getByRole("listitem");
    expect(await rows.first().innerText()).toContain(here.t("sessions:this"));
    const others = (await rows.count()) - 1;
    expect(others).toBeGreaterThan(0);
    await rows.nth(1).getByRole("button").click();
    await here.page.getByText(here.t("common:flash.device_ended")).waitFor();
    expect(await rows.count()).toBe(others);
    if (others > 1) {
      await here.page.getByRole("button", { name: here.t("sessions:end_others") }).click();
      await here.page.getByText(here.t("common:flash.devices_ended")).waitFor();
    }
    await here.page.getByText(here.t("sessions:alone")).waitFor();
    await there.open("/account/sessions");
    expect(new URL(there.page.url()).pathname).toBe(`/${locale}/sign-in`);
    await here.page.getByRole("button", { name: here.t("sessions:end"), exact: true }).click();
    await here.page.getByText(here.t("common:flash.signed_out")).waitFor();
    await here.open("/account/sessions");
    expect(new URL(here.page.url()).pathname).toBe(`/${locale}/sign-in`);
  });
});

test("an owner on his way to his shop signs in by SMS and arrives there", async ({ visit }) => {
  const owner = await visit({ locale: "bn", script: false });
  owner.expectComplaint(/401|403|428/);
  await owner.open("/vendor/orders");
  await signIn(owner, phoneOf("gadget-goli"));
  expect(new URL(owner.page.url()).pathname).toBe("/bn/vendor/orders");
  const names = (await owner.context.cookies()).map(({ name }) => name);
  expect(names).toContain("haat_access_vendor");
  expect(names).toContain("haat_device");
});
