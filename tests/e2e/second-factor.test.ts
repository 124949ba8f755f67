import { expect, inject } from "vitest";
import { phoneOf } from "./people.ts";
import {
  codeNow,
  codeOf,
  confirmWith,
  forgetSteps,
  grownStale,
  signInAs,
  withoutFactors,
} from "./second-factor.ts";
import { test, type Visitor } from "./visitor.ts";
import { beginStay } from "./stay.ts";

/** Signed in by SMS alone, a moment ago. */
async function comeBy({ context }: Visitor, phone: string): Promise<void> {
  const services = inject("services");
  const value = await beginStay(services, phone, ["phone"]);
  await context.addCookies([
    { name: "haat_refresh", value, url: services.web, httpOnly: true, sameSite: "Lax" },
  ]);
}

test("finance comes to the books by SMS and the code of her app, without a script", async ({ visit }) => {
  const visitor = await visit({ locale: "bn", script: false });
  const { page } = visitor;
  visitor.expectComplaint(/400/);
  await comeBy(visitor, phoneOf("finance"));
  await visitor.open("/finance");
  await page.waitForURL(/\/bn\/account\/confirm\?back=/);
  await confirmWith(visitor, "০০০০০০");
  await page.getByRole("alert").waitFor();
  await confirmWith(visitor, await codeOf("finance"));
  await page.waitForURL(/\/bn\/finance$/);
});

test("a buyer sets up an app on her phone, and what she had pressed goes on after she has confirmed", async ({
  visit,
}) => {
  const phone = phoneOf("buyer");
  await withoutFactors(phone);
  const visitor = await visit({ locale: "en", script: false });
  const { page, t } = visitor;
  await comeBy(visitor, phone);
  await visitor.open("/account/security");
  await page.getByRole("link", { name: t("factors:app.set_up") }).click();
  await page.getByRole("button", { name: t("factors:set_up.start") }).click();
  const secret = (await page.locator("[data-totp-secret]").innerText()).replaceAll(" ", "");
  await page.locator('[name="code"]').fill(await codeNow(secret));
  await page.getByRole("button", { name: t("factors:set_up.go") }).click();
  await page.getByRole("heading", { name: t("factors:codes.title") }).waitFor();
  const [first = ""] = await page.locator("ol li").allInnerTexts();
  await page.getByRole("link", { name: t("factors:codes.kept") }).click();
  await grownStale(phone);
  await forgetSteps(phone);
  await page.getByRole("button", { name: t("factors:codes.renew") }).click();
  await page.waitForURL(/\/en\/account\/confirm\?back=/);
  await page.getByRole("button", { name: t("factors:confirm.by_recovery") }).click();
  await confirmWith(visitor, first);
  await page.getByText(t("factors:codes.keep")).waitFor();
  expect(new URL(page.url()).pathname).toBe("/en/account/security");
  expect(await page.locator("ol li").allInnerTexts()).not.toContain(first);
});

test("an admin signs in by SMS, and on his way to the panel by his app", async ({ visit }) => {
  const visitor = await visit({ locale: "bn" });
  await signInAs(visitor, "admin", "/support");
  await visitor.page.waitForURL(/\/bn\/support$/);
});
