import { expect } from "vitest";
import { asOwner } from "./owner.ts";
import { agreeTyping, expectNothingBroken, taka, type Two } from "./statements.ts";

type Credit = Readonly<{ statement: string; reference: string; amount: bigint; what: string }>;

/** The bank has credited it: one of finance says so, another agrees. */
export async function credited([one, other]: Two, credit: Credit): Promise<void> {
  const { page, t } = one;
  const { statement, reference, amount, what } = credit;
  await one.open(statement);
  await page.getByText(t("remittances:credit.note"), { exact: true }).click();
  const form = page.locator("form").filter({ has: page.locator('button[value="credit"]') });
  await form.locator('[name="amount"]').fill(taka(amount));
  await form.locator('[name="reference"]').fill(reference);
  // The bank does not name the statement.
  await form.locator('[name="reason"]').fill("কুরিয়ারের ইমেইলে লেখা আছে");
  await form.locator('button[value="credit"]').click();
  await page.locator("section:has(#credit)").getByText(t("remittances:case.second")).waitFor();
  const [paid] = await asOwner<{ courier: string; today: string }>(
    "select courier, dhaka_day()::text as today from remittance where id = $1",
    [statement.split("/").at(-1)],
  );
  await agreeTyping(other, [what], async (waiting) => {
    // So much two type, and the second sees nothing of what the first typed.
    if ((await waiting.locator('[name="payer"]').count()) === 0) return;
    expect(await waiting.innerText()).not.toContain(reference);
    await waiting.locator('[name="payer"]').selectOption(paid?.courier ?? "");
    const typed = { amount: taka(amount), day: paid?.today ?? "", reference };
    for (const [name, value] of Object.entries(typed)) await waiting.locator(`[name="${name}"]`).fill(value);
  });
  await expectNothingBroken();
}
