import { expect, it } from "vitest";
import { safeJson } from "./safe-json.ts";

it("a product's name cannot end the script it stands in, and reads back as it was", () => {
  const name = "</script><script>alert(1)</script>\u2028 শাড়ি & <b>";
  expect(safeJson({ name })).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(safeJson({ name }))).toEqual({ name });
});
