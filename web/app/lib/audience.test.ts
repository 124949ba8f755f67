import { expect, it } from "vitest";
import { audienceOf } from "./audience.ts";

it.each([
  ["/bn", "store"],
  ["/", "store"],
  ["/en/account/sessions", "store"],
  ["/bn/vendor", "vendor"],
  ["/en/vendor/orders/sub_1", "vendor"],
  ["/bn/vendor.data", "vendor"],
  ["/bn/vendors", "store"],
  ["/bn/support/hand-ins", "support"],
  ["/bn/finance", "admin"],
  ["/bn/finance/books", "admin"],
  ["/bn/admin/audit", "admin"],
  ["/bn/p/vendor", "store"],
])("the page %s asks the %s", (pathname, audience) => {
  expect(audienceOf(pathname)).toBe(audience);
});
