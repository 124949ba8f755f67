import { inject } from "vitest";
import { codeSentTo } from "./outbox.ts";
import { beginStay } from "./stay.ts";
import type { Visit, Visitor, VisitorOptions } from "./visitor.ts";

/** The first account of a role, or of a shop. */
export function phoneOf(who: string): string {
  const found = inject("services").accounts.find(({ role, shop }) => role === who || shop === who);
  if (!found) throw new Error(`the market has nobody who is ${who}`);
  return found.phone;
}

/** Types the phone and then the code from the SMS. */
export async function signIn({ page, t }: Visitor, phone: string): Promise<void> {
  const askedAt = new Date();
  await page.locator('[name="phone"]').fill(phone);
  await page.getByRole("button", { name: t("account:sign_in.send") }).click();
  await page.locator('[name="code"]').waitFor();
  await page.locator('[name="code"]').fill(await codeSentTo(phone, askedAt));
  await page.getByRole("button", { name: t("account:sign_in.open") }).click();
  await page.getByText(t("common:flash.signed_in")).waitFor();
}

/** Somebody of the market at work, in a browser that has signed in before. */
export async function atWork(visit: Visit, who: string, options: VisitorOptions): Promise<Visitor> {
  const visitor = await visit(options);
  const services = inject("services");
  const value = await beginStay(services, phoneOf(who));
  await visitor.context.addCookies([
    { name: "haat_refresh", value, url: services.web, httpOnly: true, sameSite: "Lax" },
  ]);
  return visitor;
}
