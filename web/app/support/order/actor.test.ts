import { expect, it } from "vitest";
import { actorOf } from "./actor.ts";

it.each([
  ["guest", { role: "guest", tail: "" }],
  ["vendor:usr_01m7y39jgw6s12sb8yxaxsffrn", { role: "vendor", tail: "xsffrn" }],
  ["system:windows", { role: "system", tail: "windows" }],
  ["somebody", null],
])("%s is read as who did it", (actor, read) => {
  expect(actorOf(actor)).toEqual(read);
});
