import { expect } from "vitest";
import { asOwner } from "./owner.ts";
import { atWork } from "./people.ts";
import { test, type Visitor } from "./visitor.ts";

const planted = "planted-code";

type Kept = Readonly<{ page: string; directive: string; blocked: string }>;
const kept = () =>
  asOwner<Kept>("select page, directive, blocked from csp_report where page ~ $1 order by 1, 2, 3", [
    planted,
  ]);

/** The page as the market sends it, its policy with it, and in its text a script that somebody slipped in. */
async function slipIn({ page, open }: Visitor): Promise<void> {
  await page.route(`**/${planted}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("</body>", "<script>window.isOwned = true</script></body>");
    await route.fulfill({ response, body });
  });
  await open(`/${planted}`);
}

test("a script that was slipped into a page does not run, and an admin reads that somebody tried", async ({
  visit,
}) => {
  const visitor = await visit({ locale: "en" });
  visitor.expectComplaint(/404|inline/);
  const heard: string[] = [];
  visitor.page.on("console", (message) => heard.push(message.text()));
  try {
    await slipIn(visitor);
    expect(await visitor.page.evaluate(() => "isOwned" in window)).toBe(false);
    expect(heard).toContain("policy: script-src-elem stopped inline");
    await expect
      .poll(kept, { timeout: 15_000 })
      .toEqual([{ page: `/en/${planted}`, directive: "script-src-elem", blocked: "inline" }]);
    const admin = await atWork(visit, "admin", { locale: "bn" });
    await admin.open("/admin/stopped-code");
    await admin.page.getByRole("row", { name: new RegExp(`${planted}.*inline.*script-src-elem`) }).waitFor();
  } finally {
    await asOwner("delete from csp_report where page ~ $1", [planted]);
  }
});
