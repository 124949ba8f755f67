import { expect, it } from "vitest";
import { addressOf, readFilter } from "./filter.ts";

it("a filter that cannot be read is told and left out", () => {
  const { filter, unread } = readFilter(
    new URLSearchParams("person=usr_1&action=vendor&from=2026-13-01&to=2026-11-21&colour=red&subject= "),
  );
  expect(filter).toEqual({ person: "", subject: "", action: "vendor", from: "", to: "2026-11-21" });
  expect(unread).toEqual(["usr_1", "2026-13-01"]);
});

it("acts of three words can be asked for", () => {
  expect(readFilter(new URLSearchParams("action=role.grant.agree")).unread).toEqual([]);
  expect(readFilter(new URLSearchParams("action=a.b.c.d")).unread).toEqual(["a.b.c.d"]);
});

it("an address holds what is set, and where the page goes on", () => {
  expect(addressOf({})).toBe("/admin/audit");
  expect(addressOf({ action: "vendor", from: "" }, "42")).toBe("/admin/audit?action=vendor&cursor=42");
});
