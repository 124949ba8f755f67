import { expect } from "vitest";
import { lookAt } from "./look.ts";
import { atWork } from "./people.ts";
import { test } from "./visitor.ts";

const slug = "cover-rickshaw-art";
const words = "এটা কি আইফোন ১৩-তেও লাগবে?";

test("what somebody asks without a script is answered by the shop, reported, hidden and shown again", async ({
  visit,
}) => {
  const found: string[] = [];
  const asker = await atWork(visit, "buyer", { locale: "bn" });
  const plain = await visit({ locale: "bn", script: false });
  plain.expectComplaint(/400/);
  await plain.context.addCookies(await asker.context.cookies());
  await plain.open(`/p/${slug}`);
  await plain.page.getByRole("link", { name: plain.t("questions:ask") }).click();
  await plain.page.getByRole("heading", { level: 1, name: plain.t("questions:ask") }).waitFor();
  await asker.open(`/p/${slug}/ask`);
  found.push(...(await lookAt(asker, "question-ask")));
  const send = () => plain.page.getByRole("button", { name: plain.t("questions:question.send") }).click();
  await send();
  await plain.page.getByText(plain.t("questions:needed")).waitFor();
  await plain.page.locator('[name="text"]').fill(words);
  await send();
  await plain.page.getByText(plain.t("common:flash.question_kept")).waitFor();

  const seller = await atWork(visit, "gadget-goli", { locale: "bn" });
  await seller.open("/vendor/questions");
  const said = seller.page.locator("main article").filter({ hasText: words });
  await said.waitFor();
  found.push(...(await lookAt(seller, "vendor-questions-waiting")));
  await said.locator("summary").first().click();
  await said.locator('[name="text"]').fill("হ্যাঁ, ১৩ আর ১৪ দুটোতেই লাগে।");
  await said.getByRole("button", { name: seller.t("reviews:shop.send") }).click();
  await seller.page.getByText(seller.t("common:flash.review_answered")).waitFor();
  found.push(...(await lookAt(seller, "vendor-questions-answered")));

  const reader = await atWork(visit, "buyer", { locale: "en" });
  await reader.open(`/p/${slug}/questions?fresh=1`);
  await reader.page.getByText("হ্যাঁ, ১৩ আর ১৪ দুটোতেই লাগে।").waitFor();
  found.push(...(await lookAt(reader, "questions-one")));
  reader.expectComplaint(/403/);
  await reader.page
    .getByRole("link", { name: reader.t("questions:own_it") })
    .first()
    .click();
  await reader.page.locator('[name="text"]').fill("Mine fits.");
  found.push(...(await lookAt(reader, "question-answer")));
  await reader.page.getByRole("button", { name: reader.t("questions:answer.send") }).click();
  await reader.page.getByText(reader.t("problems:question.not_bought.title")).waitFor();
  await reader.open(`/p/${slug}/questions?fresh=2`);
  await reader.page
    .locator("article > p")
    .getByRole("link", { name: reader.t("reviews:report") })
    .first()
    .click();
  await reader.page.locator('[name="reason"][value="rude"]').check();
  await reader.page.getByRole("button", { name: reader.t("reviews:report.send") }).click();
  await reader.page.getByText(reader.t("common:flash.review_reported")).waitFor();

  const support = await atWork(visit, "support_2", { locale: "en" });
  const card = support.page.locator("main article").filter({ hasText: words });
  await support.open("/support/questions");
  await card.getByText(support.t("reviews:report.reason.rude")).waitFor();
  found.push(...(await lookAt(support, "support-questions-reported")));
  await card.locator("summary").click();
  await card.locator('[name="reason"]').fill("It is of another cover");
  await card.getByRole("button", { name: support.t("reviews:desk.hide"), exact: true }).click();
  await support.page.getByText(support.t("common:flash.question_hide")).waitFor();
  await support.open("/support/questions?show=hidden");
  await card.getByRole("button", { name: support.t("reviews:desk.show"), exact: true }).click();
  await support.page.getByText(support.t("common:flash.question_show")).waitFor();
  await reader.open(`/p/${slug}?fresh=3`);
  await reader.page.locator("#questions").waitFor();
  found.push(...(await lookAt(reader, "product-asked")));
  expect(found).toEqual([]);
});
