import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { codeSentTo } from "./outbox.ts";
import type { Visit, Visitor, VisitorOptions } from "./visitor.ts";

type State = NonNullable<VisitorOptions["state"]>;

/** Beside the market's data and gone with it: a phone gets one code a minute, and five an hour. */
const memoryOf = (who: string): string => join(inject("haatDir"), "data", `signed-in-${who}.json`);

const readMemory = (file: string): State | null =>
  existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as State) : null;

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

/** Somebody of the market at work. The first time she signs in by SMS; after that her browser remembers. */
export async function atWork(visit: Visit, who: string, options: VisitorOptions): Promise<Visitor> {
  const state = readMemory(memoryOf(who));
  if (state) return visit({ ...options, state });
  const visitor = await visit(options);
  await visitor.open("/sign-in");
  await signIn(visitor, phoneOf(who));
  await visitor.context.storageState({ path: memoryOf(who) });
  return visitor;
}
