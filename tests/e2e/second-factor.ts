import { totpCode, totpStep } from "@haat/core/totp";
import { createSealer } from "@haat/core/seal";
import { parsePhone } from "@haat/core/phone";
import { phoneHash } from "@haat/core/sealed-phone";
import pg from "pg";
import { inject } from "vitest";
import { phoneOf, signIn } from "./people.ts";
import type { Visitor } from "./visitor.ts";

/** Runs one statement about whoever has this phone, `$1` being his id. */
async function about(phone: string, statement: string): Promise<void> {
  const { DATABASE_OWNER_URL, DATA_KEY = "" } = inject("services").environment;
  const owner = new pg.Client({ connectionString: DATABASE_OWNER_URL });
  await owner.connect();
  try {
    const hash = await phoneHash(createSealer(DATA_KEY), parsePhone(phone));
    await owner.query(statement.replaceAll("$1", "(select id from user_account where phone_hash = $1)"), [
      hash,
    ]);
  } finally {
    await owner.end();
  }
}

/** As if half a minute had passed since the last code. */
export const forgetSteps = (phone: string): Promise<void> =>
  about(phone, "update totp set last_step = 0 where user_id = $1");

/** As if she had confirmed long ago. */
export const grownStale = (phone: string): Promise<void> =>
  about(phone, "update session set stepped_up_at = now() - interval '6 minutes' where user_id = $1");

/** As if she had never set anything up. */
export const withoutFactors = async (phone: string): Promise<void> => {
  for (const table of ["totp", "passkey", "recovery_code"])
    await about(phone, `delete from ${table} where user_id = $1`);
};

export const codeNow = (secret: string): Promise<string> => totpCode(secret, totpStep(new Date()));

/** What the app of somebody of the market shows now. */
export async function codeOf(who: string): Promise<string> {
  const phone = phoneOf(who);
  const secret = inject("services").accounts.find((account) => account.phone === phone)?.totp;
  if (!secret) throw new Error(`${who} has no authenticator app`);
  await forgetSteps(phone);
  return codeNow(secret);
}

/** Types the code of an app where it is asked for. */
export async function confirmWith({ page, t }: Visitor, code: string): Promise<void> {
  await page.locator('[name="confirm_code"]').fill(code);
  await page.getByRole("button", { name: t("factors:confirm.go"), exact: true }).click();
}

/** Signs in somebody of the market on her way to a page: by SMS, and by her app where she works with one. */
export async function signInAs(visitor: Visitor, who: string, path: string): Promise<void> {
  await visitor.open(path);
  await signIn(visitor, phoneOf(who));
  if (inject("services").accounts.some(({ phone, totp }) => phone === phoneOf(who) && totp))
    await confirmWith(visitor, await codeOf(who));
}
