import { inject } from "vitest";
import { codeSentTo } from "./outbox.ts";
import { beginStay } from "./stay.ts";
import type { Visit, Visitor, VisitorOptions } from "./visitor.ts";

/** The first account of a role, or of a shop: its owner, or whom `who` names behind it, as in `gadget-goli accountant`. */
export function phoneOf(who: string): string {
  const [place, member = "owner"] = who.split(" ");
  const found = inject("services").accounts.find(
    ({ role, shop, memberRole }) => role === who || (shop === place && memberRole === member),
  );
  if (!found) throw new Error(`the market has nobody who is ${who}`);
  return found.phone;
}

/** The last account of a role: a buyer whom only one journey knows, or the other of two of the staff. */
export function phoneOfLast(role: string): string {
  const found = inject("services").accounts.findLast((account) => account.role === role);
  if (!found) throw new Error(`the market has nobody who is ${role}`);
  return found.phone;
}

const numbers = ["2", "3", "4", "5", "6", "7", "8", "9"] as const;

/** Adds up the sum in words, as somebody does whose browser runs no script. */
export async function answerRiddle({ page, t }: Visitor): Promise<void> {
  const question = (await page.locator('label[for="field-answer"]').innerText())
    .normalize("NFC")
    .split(/[\s?]+/);
  const values = question.map((word) =>
    numbers.find((digit) => t(`messages:riddle.digit_${digit}`) === word),
  );
  await page
    .locator("#field-answer")
    .fill(String(values.reduce((sum, value) => sum + Number(value ?? 0), 0)));
  await page.getByRole("button", { name: t("account:sign_in.send") }).click();
}

/** Types the phone of somebody new to this device and goes on to where the code is asked for. */
export async function askForCode(visitor: Visitor, phone: string): Promise<void> {
  const { page, t } = visitor;
  const hasScript = (await page.locator('html[data-script="on"]').count()) > 0;
  await page.locator('[name="phone"]').fill(phone);
  await page.getByRole("button", { name: t("account:sign_in.send") }).click();
  if (!hasScript) await answerRiddle(visitor);
  await page.locator('[name="code"]').waitFor();
}

/** Types the phone and then the code from the SMS. */
export async function signIn(visitor: Visitor, phone: string): Promise<void> {
  const { page, t } = visitor;
  const askedAt = new Date();
  await askForCode(visitor, phone);
  await page.locator('[name="code"]').fill(await codeSentTo(phone, askedAt, "sign_in"));
  await page.getByRole("button", { name: t("account:sign_in.open"), exact: true }).click();
  await page.getByText(t("common:flash.signed_in")).waitFor();
}

/** Somebody of the market at work, in a browser that has signed in before. */
export const atWork = (visit: Visit, who: string, options: VisitorOptions): Promise<Visitor> =>
  atHome(visit, phoneOf(who), options);

/** The same for whoever has this phone. */
export async function atHome(visit: Visit, phone: string, options: VisitorOptions): Promise<Visitor> {
  const visitor = await visit(options);
  const services = inject("services");
  const value = await beginStay(services, phone);
  await visitor.context.addCookies([
    { name: "haat_refresh", value, url: services.web, httpOnly: true, sameSite: "Lax" },
  ]);
  return visitor;
}
