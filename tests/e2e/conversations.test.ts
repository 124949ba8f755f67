import { expect } from "vitest";
import { lookAt } from "./look.ts";
import { atWork } from "./people.ts";
import { test } from "./visitor.ts";

const slug = "cover-rickshaw-art";
const words = "এটা কি আইফোন ১৩-তেও লাগবে? আমার নম্বর ০১৭১২৩৪৫৬৭৮";
const covered = "এটা কি আইফোন ১৩-তেও লাগবে?";
const said = "জি, লাগবে। আজই পাঠাতে পারি।";

test("what a buyer asks a shop in private without a script is answered, read, muted and ended", async ({
  visit,
}) => {
  const found: string[] = [];
  const signedIn = await atWork(visit, "buyer", { locale: "bn" });
  const buyer = await visit({ locale: "bn", script: false });
  buyer.expectComplaint(/400/);
  await buyer.context.addCookies(await signedIn.context.cookies());
  await buyer.open(`/p/${slug}`);
  await buyer.page.getByRole("link", { name: buyer.t("conversations:ask") }).click();
  await buyer.page.getByText(buyer.t("conversations:began")).waitFor();
  const send = (who: typeof buyer) =>
    who.page.getByRole("button", { name: who.t("conversations:send"), exact: true }).click();
  await send(buyer);
  await buyer.page.getByText(buyer.t("conversations:needed")).waitFor();
  await buyer.page.locator('[name="text"]').fill(words);
  await send(buyer);
  await buyer.page.getByText(buyer.t("common:flash.message_sent")).waitFor();
  await buyer.page.getByText(buyer.t("conversations:away")).waitFor();

  const seller = await atWork(visit, "gadget-goli", { locale: "bn" });
  await seller.open("/vendor/messages");
  await seller.page.getByText(covered).waitFor();
  found.push(...(await lookAt(seller, "vendor-messages-unread")));
  await seller.page.locator("main li.sheet").filter({ hasText: covered }).getByRole("link").click();
  await seller.page.getByText(seller.t("conversations:away")).waitFor();
  await seller.page.locator('[name="text"]').fill(said);
  await send(seller);
  await seller.page.getByText(seller.t("common:flash.message_sent")).waitFor();
  found.push(...(await lookAt(seller, "vendor-message")));
  await seller.open("/vendor/messages");
  await seller.page.getByText(seller.t("conversations:shop.none")).waitFor();

  await signedIn.open("/account/messages");
  await signedIn.page.getByText(said).waitFor();
  found.push(...(await lookAt(signedIn, "messages")));
  await signedIn.page.locator("main li.sheet").filter({ hasText: said }).getByRole("link").click();
  await signedIn.page.getByText(signedIn.t("conversations:read"), { exact: true }).waitFor();
  found.push(...(await lookAt(signedIn, "message")));

  await buyer.open("/account/messages/gadget-goli");
  await buyer.page
    .getByRole("link", { name: buyer.t("conversations:report"), exact: true })
    .last()
    .click();
  const tell = () => buyer.page.getByRole("button", { name: buyer.t("reviews:report.send") }).click();
  await tell();
  await buyer.page.getByText(buyer.t("reviews:report.needed")).waitFor();
  await buyer.page.locator('[name="reason"][value="rude"]').check();
  await tell();
  await buyer.page.getByText(buyer.t("common:flash.message_reported")).waitFor();
  const support = await atWork(visit, "support_2", { locale: "bn" });
  await support.open("/support/messages");
  const card = support.page.locator("main article").filter({ hasText: said });
  await card.getByRole("button", { name: support.t("conversations:desk.around") }).click();
  await card.getByText(covered).waitFor();
  found.push(...(await lookAt(support, "support-messages-looked")));
  await card.locator("summary").click();
  await card.locator('[name="reason"]').selectOption("rude");
  await card.getByRole("button", { name: support.t("conversations:desk.hide"), exact: true }).click();
  await support.page.getByText(support.t("common:flash.message_hide")).waitFor();

  await buyer.open("/account/messages/gadget-goli");
  await buyer.page
    .getByText(buyer.t("conversations:hidden_why", { reason: buyer.t("reviews:report.reason.rude") }))
    .waitFor();
  await buyer.page
    .locator("summary")
    .filter({ hasText: buyer.t("conversations:quiet.title") })
    .click();
  await buyer.page.getByRole("button", { name: buyer.t("conversations:quiet.block") }).click();
  await buyer.page.getByText(buyer.t("common:flash.quiet_blocked")).waitFor();
  await buyer.page.getByText(buyer.t("conversations:blocked.own")).waitFor();
  await seller.open("/vendor/messages?show=all");
  await seller.page
    .locator("main li.sheet")
    .filter({ hasText: seller.t("conversations:not_shown") })
    .getByRole("link")
    .click();
  await seller.page.getByText(seller.t("conversations:blocked.other")).waitFor();
  await buyer.page.getByRole("button", { name: buyer.t("conversations:quiet.off") }).click();
  await buyer.page.getByText(buyer.t("common:flash.quiet_off")).waitFor();
  expect(found).toEqual([]);
});
