import { LimitsView } from "@haat/contract/limits";
import { expect, onTestFinished, test } from "vitest";
import { openWorld } from "../world.ts";

test("the published table names every class that a route has, in both languages", async () => {
  const world = await openWorld();
  onTestFinished(world.close);
  const policies = (await (await world.fetch("/v1/policy.json")).json()) as readonly { rate: string }[];
  for (const locale of ["bn", "en"]) {
    const reply = await world.fetch("/v1/limits", { headers: { "x-locale": locale } });
    const { classes } = LimitsView.parse(await reply.json());
    const names = new Set(classes.map(({ name }) => name));
    expect(policies.filter(({ rate }) => !names.has(rate))).toEqual([]);
    expect(classes.find(({ name }) => name === "money")?.counts).toContainEqual({
      per: "caller",
      times: 60,
      seconds: 60,
    });
  }
});

test("the docs page says how often one may come, class by class", async () => {
  const world = await openWorld();
  onTestFinished(world.close);
  const { info } = (await (await world.fetch("/v1/openapi.json")).json()) as {
    info: { description: string };
  };
  const { classes } = LimitsView.parse(await (await world.fetch("/v1/limits")).json());
  expect(info.description).toContain("## Rate limits");
  expect(classes.filter(({ name }) => !info.description.includes(`| \`${name}\` |`))).toEqual([]);
});
