import { expect, inject } from "vitest";
import { phoneOf } from "./people.ts";
import { grownStale, withoutFactors } from "./second-factor.ts";
import { beginStay } from "./stay.ts";
import { test, type Visitor } from "./visitor.ts";

/** A phone with a fingerprint reader, as far as the browser can tell. */
async function withAuthenticator({ context, page }: Visitor, isUserVerified = true): Promise<void> {
  const cdp = await context.newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified, automaticPresenceSimulation: true },
    },
  });
}

/** Signed in by SMS alone, a moment ago. */
async function comeBy({ context }: Visitor, phone: string): Promise<void> {
  const services = inject("services");
  const value = await beginStay(services, phone, ["phone"]);
  await context.addCookies([
    { name: "haat_refresh", value, url: services.web, httpOnly: true, sameSite: "Lax" },
  ]);
}

test("a vendor makes a passkey, confirms with it, and comes in by nothing else", async ({ visit }) => {
  const phone = phoneOf("jharna-tant");
  await withoutFactors(phone);
  const visitor = await visit({ locale: "bn" });
  const { page, t, context } = visitor;
  await withAuthenticator(visitor);
  await comeBy(visitor, phone);

  await visitor.open("/account/security");
  await page.getByRole("link", { name: t("factors:passkeys.add") }).click();
  await page.locator('[name="name"]').fill("আমার ফোন");
  await page.getByRole("button", { name: t("factors:passkeys.create") }).click();
  await page.getByRole("heading", { name: t("factors:codes.title") }).waitFor();
  await page.getByRole("link", { name: t("factors:codes.kept") }).click();
  await page.getByText("আমার ফোন").waitFor();

  await grownStale(phone);
  await page.getByRole("button", { name: t("factors:codes.renew") }).click();
  await page.getByRole("button", { name: t("factors:passkeys.use") }).click();
  await page.getByText(t("factors:codes.keep")).waitFor();

  await context.clearCookies();
  await visitor.open("/sign-in?back=/bn/account/security");
  await page.getByRole("button", { name: t("factors:passkeys.sign_in") }).click();
  await page.waitForURL(/\/bn\/account\/security$/);
  await page.locator('[name="name"]').fill("নতুন নাম");
  await page.getByRole("button", { name: t("factors:passkeys.save_name") }).click();
  await page.locator("bdi", { hasText: "নতুন নাম" }).waitFor();
  await page.getByRole("button", { name: t("factors:passkeys.remove_named", { name: "নতুন নাম" }) }).click();
  await page.locator("bdi").waitFor({ state: "detached" });
  expect(await page.getByRole("heading", { name: t("factors:codes.title") }).count()).toBe(0);
});

test("whoever has no passkeys in his browser is told what to do instead", async ({ visit }) => {
  const phone = phoneOf("buyer");
  const visitor = await visit({ locale: "en", script: false });
  const { page, t } = visitor;
  await comeBy(visitor, phone);
  await visitor.open("/account/security/passkey");
  await page.getByText(t("factors:passkeys.cannot")).waitFor();
  expect(await page.getByRole("button", { name: t("factors:passkeys.create") }).count()).toBe(0);
});
