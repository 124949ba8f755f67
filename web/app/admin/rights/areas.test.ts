import type { PolicyRowView } from "@haat/contract/policy";
import { expect, it } from "vitest";
import { areaOf, grouped, markOf, roleNamed } from "./areas.ts";

const row = (path: string, who: PolicyRowView["who"]): PolicyRowView => ({
  ...{ operationId: path, method: "GET", path, who, shop: [] },
  ...{ stepUp: "none", eyes: "two", rate: "read" },
});

it("what everybody may is marked apart from what a role is named for", () => {
  expect(markOf({ who: ["public"] }, "public")).toBe("may");
  expect(markOf({ who: ["public"] }, "packer")).toBe("like_all");
  expect(markOf({ who: ["buyer"] }, "packer")).toBe("like_all");
  expect(markOf({ who: ["buyer"] }, "public")).toBe("not");
  expect(markOf({ who: ["owner", "manager"] }, "packer")).toBe("not");
});

it("every route is in one area, and areas without rows are left out", () => {
  expect(areaOf("/v1/store/orders/{id}/cancel")).toBe("orders");
  expect(areaOf("/v1/store/orders-of-others")).toBe("shopping");
  expect(areaOf("/v1/auth/sessions")).toBe("account");
  const rows = [row("/v1/vendor/orders", ["owner", "packer"]), row("/v1/store/home", ["public"])];
  expect(grouped(rows, null).map(({ area }) => area)).toEqual(["shopping", "shop"]);
  expect(grouped(rows, "packer").map(({ area }) => area)).toEqual(["shop"]);
  expect([roleNamed("packer"), roleNamed("king"), roleNamed(null)]).toEqual(["packer", null, null]);
});
